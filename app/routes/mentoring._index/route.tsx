import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkStateTag } from "#app/works/work-state.tsx";
import { listMentoredWorks } from "#domain/assignments/works.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("mentor", async ({ ctx, t, format, language }) => {
  const works = await listMentoredWorks(ctx);
  return {
    title: t("works.mentoring.title"),
    works: works.map((work) => ({
      id: work.workId,
      team: work.teamName,
      cohort: readText(work.cohortName, language).text,
      state: work.state,
      isOverdue: work.isOverdue,
      number: work.number,
      requests: work.requests,
      last: work.lastAt ? format.shortDate(work.lastAt) : "",
      due: format.shortDate(work.dueAt),
    })),
  };
});

export default function Mentoring() {
  const { works } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell>
      <PageHead title={t("works.mentoring.title")} lead={t("works.mentoring.lead")} />
      <Table
        caption={t("works.mentoring.caption")}
        rows={works}
        empty={<EmptyState title={t("works.mentoring.none")}>{t("works.mentoring.noneHow")}</EmptyState>}
        columns={[
          { key: "team", header: t("works.table.team"), primary: true, render: (work) => <Link to={paths.mentorWork(work.id)}>{work.team}</Link> },
          { key: "cohort", header: t("works.table.cohort"), render: (work) => work.cohort },
          { key: "state", header: t("works.table.state"), render: (work) => <WorkStateTag state={work.state} isOverdue={work.isOverdue} /> },
          {
            key: "version",
            header: t("works.table.version"),
            render: (work) => (work.number === 0 ? t("works.table.noVersion") : t("works.table.versionOn", { number: work.number, day: work.last })),
          },
          { key: "requests", header: t("works.table.requests"), align: "end", render: (work) => work.requests },
          { key: "due", header: t("works.table.due"), render: (work) => work.due },
        ]}
      />
    </CalmShell>
  );
}
