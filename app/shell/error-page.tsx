import { isRouteErrorResponse } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRoot } from "#app/shell/use-root.ts";
import { PublicShell } from "#app/shell/public-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { paths } from "#app/paths.ts";

/** Which words say what happened: no right to see it, no such thing, or a fault of ours. */
export function errorKind(error: unknown): "forbidden" | "notFound" | "error" {
  if (!isRouteErrorResponse(error)) return "error";
  return error.status === 403 ? "forbidden" : error.status === 404 ? "notFound" : "error";
}

/** What people see instead of a page: what happened, that nothing is lost, and where to go. Never the error's own text. */
export function ErrorPage({ kind }: { kind: ReturnType<typeof errorKind> }) {
  const { t } = useTranslation();
  const root = useRoot();
  return (
    <PublicShell>
      <PageHead title={t(`shell.${kind}Title`)} lead={t(`shell.${kind}Lead`)} />
      {kind === "error" && root && <p className="text-muted">{t("shell.errorReference", { id: root.requestId })}</p>}
      <ButtonLink to={paths.home()}>{t("shell.toHome")}</ButtonLink>
    </PublicShell>
  );
}
