import { data } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { PageHead } from "#app/ui/facts.tsx";

/** What a form is answered with that is too large to be read (`notTooLarge`): the server shows this page in its place. */
export const loader = page("public", async ({ t, url }) => data({ title: t("shell.tooLargeTitle") }, { status: url.searchParams.has("refused") ? 413 : 200 }));

export default function TooLarge() {
  const { t } = useTranslation();
  return (
    <PublicShell>
      <PageHead title={t("shell.tooLargeTitle")} lead={t("shell.tooLargeLead")} />
    </PublicShell>
  );
}
