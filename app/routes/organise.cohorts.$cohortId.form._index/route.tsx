import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { SettingsTabs } from "#app/programmes/settings-tabs.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { blocks } from "#domain/forms/form-faults.rules.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { FormSections } from "./form-sections.tsx";

export const loader = page("manager", async ({ ctx, params, t }) => {
  const { published: _, ...form } = await getFormForEditing(ctx, params.cohortId!);
  return { title: t("forms.title"), ...form };
});
export type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export default function CallForm() {
  const f = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const read = useRead();
  const format = useFormat(f.zone);
  const blocking = f.faults.filter(blocks).length;
  return (
    <DeskShell cohort={{ id: f.cohortId, name: read(f.cohortName) }}>
      <PageHead
        kicker={read(f.cohortName)}
        title={t("forms.title")}
        lead={t("forms.lead")}
        actions={f.hasChanges && f.state !== "closed" ? <ButtonLink to={paths.formPublication(f.cohortId)}>{t("forms.toPublication")}</ButtonLink> : undefined}
      >
        <StatusTag>{t("forms.version", { number: f.number })}</StatusTag>
        {f.hasChanges && <StatusTag tone="info">{t("forms.changed", { count: f.changes.length })}</StatusTag>}
        {blocking > 0 && <StatusTag tone="danger">{t("forms.faulty", { count: blocking })}</StatusTag>}
        {f.hasChanges && f.changedBy && f.changedAt && <span className="text-muted">{t("forms.changedBy", { name: f.changedBy, when: format.shortDateTime(f.changedAt) })}</span>}
      </PageHead>
      <SettingsTabs cohortId={f.cohortId} current="form" />
      <nav className="row" aria-label={t("forms.acts")}>
        <ButtonLink variant="secondary" size="compact" to={paths.formPreview(f.cohortId)}>
          {t("forms.preview")}
        </ButtonLink>
        <ButtonLink variant="secondary" size="compact" to={paths.formPrint(f.cohortId)} reloadDocument>
          {t("forms.print")}
        </ButtonLink>
        <ButtonLink variant="secondary" size="compact" to={paths.formTemplates(f.cohortId)}>
          {t("forms.templates")}
        </ButtonLink>
        <ButtonLink variant="secondary" size="compact" to={paths.formFile(f.cohortId)} reloadDocument>
          {t("forms.export")}
        </ButtonLink>
        <ButtonLink variant="secondary" size="compact" to={paths.formImport(f.cohortId)}>
          {t("forms.import")}
        </ButtonLink>
        {f.hasChanges && (
          <ButtonLink variant="quiet" size="compact" to={paths.formDiscarding(f.cohortId)}>
            {t("forms.discard")}
          </ButtonLink>
        )}
      </nav>
      <FormSections {...f} />
    </DeskShell>
  );
}
