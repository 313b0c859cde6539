import { type ActionFunctionArgs, type AppLoadContext, type EntryContext, type LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "#app/http/nonce.ts";
import { wholePage } from "#app/http/whole-page.server.ts";
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

/** Renders the whole page before the first byte: pages are small, and a fault then still gets its right status. */
export default async function handleRequest(request: Request, status: number, headers: Headers, remixContext: EntryContext, app: AppLoadContext) {
  const language = await app.language();
  return new Promise<Response>((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(pageTree(remixContext, request.url, language, app.nonce), {
      nonce: app.nonce,
      onAllReady() {
        clearTimeout(patience); // it would hold the whole tree until it fires
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", headers.get("Cache-Control") ?? "private, no-store");
        pipe(wholePage((body) => resolve(new Response(body, { headers, status: answer }))));
      },
      onShellError: reject,
      onError(error: unknown) {
        answer = 500;
        console.error(error instanceof Error ? error.stack : error);
      },
    });
    const patience = setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** A bug is logged with the request's id, the same that the error page shows; never the form or the query. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  console.error(`request ${context.requestId}:`, error instanceof Error ? error.stack : error);
}
