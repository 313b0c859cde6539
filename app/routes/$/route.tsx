import { data } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { ErrorPage } from "#app/shell/error-page.tsx";

/** Every address that no route has. As a page of its own it knows who asks and in which language, which a failed match does not. */
export const loader = page("public", async ({ t }) => data({ title: t("shell.notFoundTitle") }, { status: 404 }));

export default function NotFound() {
  return <ErrorPage kind="notFound" />;
}
