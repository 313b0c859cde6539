import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { ApplicationFilters } from "#app/selection/application-filters.tsx";
import { ApplicationTable } from "#app/selection/application-table.tsx";
import { BulkStart } from "#app/selection/bulk-start.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Pager } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { countByState, getCohortName } from "#domain/applications/staff-applications.queries.ts";
import { listForCohort, pageSize } from "#domain/selection/application-list.queries.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { listViews } from "#domain/selection/list-views.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, url, t, language }) => {
  const cohortId = params.cohortId!;
  const filter = ListFilter.parse(Object.fromEntries(url.searchParams));
  const at = Math.min(1000, Math.max(1, Math.floor(Number(url.searchParams.get("page"))) || 1));
  const [list, counts, views, { name, ...cohort }] = await Promise.all([listForCohort(ctx, cohortId, filter, at), countByState(ctx, cohortId), listViews(ctx, cohortId), getCohortName(ctx, cohortId)]);
  return { title: t("applications.title"), cohort: { ...cohort, name: readText(name, language).text }, ...list, counts, views, filter, at, pages: Math.ceil(list.total / pageSize) };
});

export default function CohortApplications() {
  const { cohort, applications, total, counts, views, filter, at, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const here = paths.cohortApplications(cohort.id);
  const now = paths.cohortApplications(cohort.id, filter);
  const sent = counts.submitted + counts.decided + counts.withdrawn;
  const filtered = now !== here;
  const tabs = [{ to: here, label: t("applications.staff.all") }, ...views.map((v) => ({ to: paths.cohortApplications(cohort.id, v.filter), label: v.name }))];
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("applications.title")}
        lead={t("applications.staff.lead")}
        actions={
          total > 0 && (
            <>
              <ButtonLink to={paths.needs(cohort.id)} variant="secondary">
                {t("applications.needs.title")}
              </ButtonLink>
              <ButtonLink to={paths.applicationExports(cohort.id, filter)}>{t("applications.export.link")}</ButtonLink>
            </>
          )
        }
      >
        {t("applications.staff.counts", { sent, drafts: counts.draft })}
      </PageHead>
      {views.length > 0 && <Tabs label={t("applications.views.title")} items={tabs.map((tab) => ({ ...tab, current: tab.to === now }))} />}
      {sent > 0 && <ApplicationFilters key={now} filter={filter} clear={here} />}
      {(filtered || views.length > 0) && (
        <p>
          <ButtonLink to={paths.applicationViews(cohort.id, filter)} variant="quiet">
            {filtered ? t("applications.views.new") : t("applications.views.manage")}
          </ButtonLink>
        </p>
      )}
      <ApplicationTable
        cohort={cohort}
        rows={applications}
        empty={
          filtered ? (
            <EmptyState title={t("applications.staff.nothingTitle")} action={<ButtonLink to={here}>{t("applications.staff.clear")}</ButtonLink>}>
              {t("applications.staff.nothing")}
            </EmptyState>
          ) : (
            <EmptyState title={t("applications.staff.emptyTitle")}>{t("applications.staff.empty")}</EmptyState>
          )
        }
      />
      {total > 0 && <BulkStart cohortId={cohort.id} filter={filter} total={total} />}
      <Pager page={at} pages={pages} hrefFor={(n) => paths.cohortApplications(cohort.id, { ...filter, page: String(n) })} />
    </DeskShell>
  );
}
