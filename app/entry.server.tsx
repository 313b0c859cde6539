import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { dataScript } from "#app/http/data-script.server.ts";
import { NonceContext } from "#app/http/nonce.ts";
import { FailedFormContext } from "#app/shell/title.tsx";
import type { Language } from "#domain/shared/language.ts";
import { texts } from "#locales/all.ts";

export const streamTimeout = 5_000;

/** The whole document as one element. The benchmark renders the same one for its floor. */
export function pageTree(context: EntryContext, url: string, language: Language, nonce: string) {
  const failed = Object.values(context.staticHandlerContext.actionData ?? {}).some((d) => d && typeof d === "object" && "errors" in d);
  return (
    <NonceContext.Provider value={nonce}>
      <I18nextProvider i18n={texts(language)}>
        <FailedFormContext.Provider value={failed}>
          <RemixServer context={context} url={url} abortDelay={streamTimeout} nonce={nonce} />
        </FailedFormContext.Provider>
      </I18nextProvider>
    </NonceContext.Provider>
  );
}

/** Renders the whole page before the first byte, at once: pages are small, and a fault then still gets its right status. */
export default async function handleRequest(request: Request, status: number, headers: Headers, { serverHandoffStream, ...remixContext }: EntryContext, app: AppLoadContext) {
  const [language, data] = await Promise.all([app.language(), dataScript(serverHandoffStream, app.nonce)]);
  const end = "</body></html>";
  const page = renderToString(pageTree(remixContext, request.url, language, app.nonce));
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", headers.get("Cache-Control") ?? "private, no-store");
  return new Response(Buffer.from(`<!DOCTYPE html>${page.slice(0, -end.length)}${data}${end}`), { headers, status });
}

/** A bug is logged with the request's id, the same that the error page shows; never the form or the query. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(`request ${context.requestId}:`, error instanceof Error ? error.stack : error);
}
