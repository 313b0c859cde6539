import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateTag } from "#app/applications/state-tag.tsx";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Pager } from "#app/ui/pagination.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { Table } from "#app/ui/table.tsx";
import { countByState, getCohortName, listForCohort, pageSize, sentStates } from "#domain/applications/staff-applications.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("manager", async ({ ctx, params, url, t }) => {
  const cohortId = params.cohortId!;
  const state = sentStates.find((s) => s === url.searchParams.get("state"));
  const text = (url.searchParams.get("text") ?? "").slice(0, 100);
  const at = Math.min(1000, Math.max(1, Math.floor(Number(url.searchParams.get("page"))) || 1));
  const [list, counts, cohort] = await Promise.all([listForCohort(ctx, cohortId, { state, text, page: at }), countByState(ctx, cohortId), getCohortName(ctx, cohortId)]);
  return { title: t("applications.title"), cohort, ...list, counts, filter: { state: state ?? "", text }, states: sentStates, at, pages: Math.ceil(list.total / pageSize) };
});

export default function CohortApplications() {
  const { cohort, applications, counts, filter, states, at, pages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const name = readText(cohort.name, useLanguage()).text;
  const here = paths.cohortApplications(cohort.id);
  const filtered = Boolean(filter.state || filter.text);
  const sent = counts.submitted + counts.decided + counts.withdrawn;
  const empty = filtered ? (
    <EmptyState title={t("applications.staff.nothingTitle")} action={<ButtonLink to={here}>{t("applications.staff.clear")}</ButtonLink>}>
      {t("applications.staff.nothing")}
    </EmptyState>
  ) : (
    <EmptyState title={t("applications.staff.emptyTitle")}>{t("applications.staff.empty")}</EmptyState>
  );
  return (
    <DeskShell cohort={{ id: cohort.id, name }}>
      <PageHead title={t("applications.title")} lead={t("applications.staff.lead")}>
        {t("applications.staff.counts", { sent, drafts: counts.draft })}
      </PageHead>
      {sent > 0 && (
        <form method="get" className="row" role="search">
          <TextField name="text" label={t("applications.staff.text")} defaultValue={filter.text} width="medium" type="search" />
          <Select
            name="state"
            label={t("applications.staff.state")}
            empty={t("applications.staff.anyState")}
            defaultValue={filter.state}
            width="medium"
            options={states.map((value) => ({ value, label: t(`applications.state.${value}`) }))}
          />
          <Button variant="secondary">{t("applications.staff.filter")}</Button>
        </form>
      )}
      <Table
        caption={t("applications.title")}
        rows={applications}
        empty={empty}
        columns={[
          { key: "number", header: t("applications.diaryNumber"), render: (a) => <Link to={paths.cohortApplication(cohort.id, a.id)}>{a.diaryNumber}</Link> },
          {
            key: "parties",
            header: t("applications.staff.parties"),
            render: (a) => (
              <>
                {a.leadName} {a.partnerNames.length > 0 && <small>{a.partnerNames.join(", ")}</small>} {a.isDuplicate && <StatusTag tone="warning">{t("applications.staff.duplicate")}</StatusTag>}
              </>
            ),
          },
          { key: "state", header: t("applications.staff.state"), render: (a) => <StateTag state={a.state} /> },
          { key: "sent", header: t("applications.sentAt"), render: (a) => (a.submittedAt ? format.shortDateTime(a.submittedAt) : "") },
          { key: "contact", header: t("applications.parties.contact"), render: (a) => a.contactName },
        ]}
      />
      <Pager page={at} pages={pages} hrefFor={(n) => `${here}?${new URLSearchParams({ ...filter, page: String(n) })}`} />
    </DeskShell>
  );
}
