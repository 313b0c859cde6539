import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { MailStore } from "./mail-store.ts";
import { attachment, listPage, mailHtml, mailPage } from "./pages.ts";
import { inboxTexts, languages, type InboxLanguage } from "./texts.ts";

const ownPages = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Mail from anyone: no scripts, no forms, nothing fetched from elsewhere, no access to this site. */
const foreignHtml = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The inbox as pages and JSON, on 127.0.0.1. */
export async function openWeb(port: number, store: MailStore) {
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error: unknown) => {
      console.error("inbox page:", error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(store: MailStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}) => {
    response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": ownPages, ...headers });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, "text/plain; charset=utf-8", "GET\n", { Allow: "GET, HEAD" });
  const url = new URL(request.url ?? "/", "http://localhost");
  const language = languageOf(url, request);

  if (url.pathname === "/") return send(200, "text/html; charset=utf-8", listPage(store, language, url.searchParams.get("q") ?? "", pageOf(url)));
  if (url.pathname === "/messages.json") return send(200, "application/json; charset=utf-8", JSON.stringify(store.list(url.searchParams.get("q") ?? "")));
  const [, id = "", rest = ""] = /^\/messages\/(\d+)(.*)$/.exec(url.pathname) ?? [];
  if (store.has(id)) {
    if (rest === ".eml") return send(200, "message/rfc822", await store.read(id), { "Content-Disposition": `inline; filename="${id}.eml"` });
    if (rest === "") return send(200, "text/html; charset=utf-8", await mailPage(id, await store.read(id), language));
    const body = rest === "/html" ? await mailHtml(await store.read(id)) : undefined;
    if (body !== undefined) return send(200, "text/html; charset=utf-8", body, { "Content-Security-Policy": foreignHtml });
    const [, number] = /^\/attachments\/(\d+)$/.exec(rest) ?? [];
    const file = number === undefined ? undefined : await attachment(await store.read(id), Number(number));
    if (file) return send(200, file.mediaType, file.bytes, { "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, "Content-Security-Policy": foreignHtml });
  }
  send(404, "text/plain; charset=utf-8", `${inboxTexts[language].notFound}\n`);
}

function pageOf(url: URL): number {
  const number = Number(url.searchParams.get("page") ?? 1);
  return Number.isInteger(number) && number > 0 ? number : 1;
}

/** ?lang=, then what the browser asks for, then Finnish. */
function languageOf(url: URL, request: IncomingMessage): InboxLanguage {
  const wishes = [url.searchParams.get("lang") ?? "", ...(request.headers["accept-language"] ?? "").split(",").map((wish) => wish.trim().slice(0, 2))];
  return wishes.flatMap((wish) => languages.find((language) => language === wish) ?? [])[0] ?? "fi";
}
