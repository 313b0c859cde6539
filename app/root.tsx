import { data, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
import { Links, Outlet, Scripts, ScrollRestoration, useRouteError } from "@remix-run/react";
import atkinson from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import bricolage from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import { errorKind, ErrorPage } from "#app/shell/error-page.tsx";
import { flashCookie, readFlash } from "#app/http/flash.server.ts";
import { readKeptForm } from "#app/http/kept-form.server.ts";
import { useNonce } from "#app/http/nonce.ts";
import { Robots, Title } from "#app/shell/title.tsx";
import { useLanguage } from "#app/shell/use-root.ts";
import styles from "#app/styles/app.css?url";

export const links: LinksFunction = () => [
  ...[atkinson, bricolage].map((href) => ({ rel: "preload" as const, href, as: "font" as const, type: "font/woff2", crossOrigin: "anonymous" as const })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: styles },
];

/** What every page needs: the language, who is here, the sentence of the last action, and a form kept over a sign-in. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const [language, ctx, flash] = await Promise.all([context.language(), context.ctx(), readFlash(request)]);
  const { actor } = ctx;
  const person = actor.kind === "person" ? { name: actor.name || actor.email, isNamed: actor.name !== "", roles: actor.roles, isParticipant: actor.isParticipant, zone: actor.zone } : null;
  const kept = await readKeptForm(context, ctx, url.searchParams.get("kept"), url.pathname);
  const body = { language, person, flash, kept, demo: context.demo, requestId: context.requestId, now: ctx.now };
  return data(body, { headers: flash ? { "Set-Cookie": await flashCookie.serialize("", { maxAge: 0 }) } : {} });
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Title />
        <Robots />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage kind={errorKind(error)} />;
}
