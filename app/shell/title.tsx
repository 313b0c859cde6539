import { useMatches, useRouteError } from "@remix-run/react";
import { createContext, useContext, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { errorKind } from "#app/shell/error-page.tsx";

/** True while the server renders a page whose form came back with errors. */
export const FailedFormContext = createContext(false);

const titleOf = (data: unknown) => (typeof data === "object" && data !== null && "title" in data && typeof data.title === "string" ? data.title : undefined);

const isUnlisted = (data: unknown) => typeof data === "object" && data !== null && "unlisted" in data && data.unlisted === true;

/** Asks search engines to leave out a page whose loader returned `unlisted: true`. */
export function Robots() {
  return useMatches().some((m) => isUnlisted(m.data)) ? <meta name="robots" content="noindex" /> : null;
}

/** The document's title: what the deepest loader returned as `title`, or what the error page says; "Virhe: " goes before it when the form has errors. */
export function Title() {
  const failed = useContext(FailedFormContext);
  const { t } = useTranslation();
  const error = useRouteError();
  const own = useMatches()
    .map((m) => titleOf(m.data))
    .filter((x) => x !== undefined)
    .at(-1);
  const title = !error ? own : t(`shell.${errorKind(error)}Title`);
  const whole = [title, "Kohortti"].filter(Boolean).join(" – ");
  return <title>{failed ? t("ui.errorTitle", { title: whole }) : whole}</title>;
}

/** The same after a form was sent by script. */
export function useFailedTitle(failed: boolean) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!failed) return;
    const whole = document.title;
    const marked = t("ui.errorTitle", { title: "" });
    if (!whole.startsWith(marked)) document.title = t("ui.errorTitle", { title: whole });
    return () => {
      if (document.title.startsWith(marked)) document.title = document.title.slice(marked.length);
    };
  });
}
