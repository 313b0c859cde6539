import { useTranslation } from "react-i18next";
import { useRoot } from "#app/shell/use-root.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { paths } from "#app/paths.ts";

const words = { 403: "forbidden", 404: "notFound" } as const;

/** What people see instead of a page: what happened, that nothing is lost, and where to go. Never the error's own text. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation();
  const root = useRoot();
  const kind = status === 403 || status === 404 ? words[status] : "error";
  return (
    <PublicShell>
      <PageHead title={t(`shell.${kind}Title`)} lead={t(`shell.${kind}Lead`)} />
      {kind === "error" && root && <p className="text-muted">{t("shell.errorReference", { id: root.requestId })}</p>}
      <ButtonLink to={paths.home()}>{t("shell.toHome")}</ButtonLink>
    </PublicShell>
  );
}
