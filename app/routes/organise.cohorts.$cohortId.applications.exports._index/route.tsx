import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Radios } from "#app/ui/field.tsx";
import { getCohortName } from "#domain/applications/staff-applications.queries.ts";
import { listMatching } from "#domain/selection/application-list.queries.ts";
import { exportCopies, exportFormats, ListFilter } from "#domain/selection/application-list.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const filter = ListFilter.parse(Object.fromEntries(url.searchParams));
  const [matching, cohort] = await Promise.all([listMatching(ctx, params.cohortId!, filter), getCohortName(ctx, params.cohortId!)]);
  const hidden = matching.filter((a) => a.isHidden).length;
  return {
    title: t("applications.export.title"),
    cohort: { id: cohort.id, name: readText(cohort.name, language).text },
    filter,
    count: matching.length - hidden,
    hidden,
    formats: exportFormats,
    copies: exportCopies,
  };
});

/** What goes into the file, before it is made. A plain form: a script that fetched the file could not hand it over. */
export default function ApplicationExports() {
  const { title, cohort, filter, count, hidden, formats, copies } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const back = paths.cohortApplications(cohort.id, filter);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={back}>{t("applications.title")}</BackLink>
      <PageHead title={title} lead={t("applications.export.lead", { count })}>
        {hidden > 0 && t("applications.export.hidden", { count: hidden })}
      </PageHead>
      {count === 0 ? (
        <EmptyState title={t("applications.staff.nothingTitle")} action={<ButtonLink to={back}>{t("ui.back")}</ButtonLink>}>
          {t("applications.export.nothing")}
        </EmptyState>
      ) : (
        <form method="post" action={paths.applicationExportFile(cohort.id, filter)} className="form">
          <Radios
            name="format"
            label={t("applications.export.format")}
            defaultValue="xlsx"
            options={formats.map((value) => ({ value, label: t(`applications.export.formats.${value}`), hint: t(`applications.export.hints.${value}`) }))}
          />
          <Radios
            name="copy"
            label={t("applications.export.copy")}
            defaultValue="whole"
            options={copies.map((value) => ({ value, label: t(`applications.export.copies.${value}`), hint: t(`applications.export.copyHints.${value}`) }))}
          />
          <p className="text-muted">{t("applications.export.noted")}</p>
          <Button>{t("applications.export.download")}</Button>
        </form>
      )}
    </DeskShell>
  );
}
