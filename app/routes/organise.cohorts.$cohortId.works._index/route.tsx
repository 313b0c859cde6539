import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkStateTag } from "#app/works/work-state.tsx";
import { cohortHead } from "#app/works/cohort-head.server.ts";
import { listWorksOfCohort } from "#domain/assignments/works.queries.ts";

export const loader = page("staff", async (args) => {
  const { ctx, params, t, format } = args;
  const cohortId = params.cohortId ?? "";
  const works = await listWorksOfCohort(ctx, cohortId);
  return {
    title: t("works.desk.title"),
    ...(await cohortHead(args, cohortId)),
    works: works.map((work) => ({
      id: work.workId,
      team: work.teamName,
      state: work.state,
      isOverdue: work.isOverdue,
      isLate: work.isLate,
      number: work.number,
      last: work.lastAt ? format.shortDate(work.lastAt) : "",
      due: format.shortDateTime(work.dueAt),
      why: work.hasMoreTime ? (work.why ?? "") : "",
      mentors: work.mentors ?? "",
      requests: work.requests,
    })),
  };
});

export default function Works() {
  const { cohort, works, runs } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const submitted = works.filter((work) => work.number > 0).length;
  return (
    <DeskShell cohort={cohort}>
      <PageHead
        title={t("works.desk.title")}
        lead={works.length > 0 ? t("works.desk.lead", { submitted, all: works.length, accepted: works.filter((work) => work.state === "accepted").length }) : undefined}
      />
      <Table
        caption={t("works.desk.caption")}
        rows={works}
        empty={<EmptyState title={t("works.desk.none")}>{t("works.desk.noneHow")}</EmptyState>}
        columns={[
          { key: "team", header: t("works.table.team"), primary: true, render: (work) => (runs ? <Link to={paths.mentorWork(work.id)}>{work.team}</Link> : work.team) },
          { key: "state", header: t("works.table.state"), render: (work) => <WorkStateTag state={work.state} isOverdue={work.isOverdue} /> },
          {
            key: "version",
            header: t("works.table.version"),
            render: (work) => (
              <>
                {work.number === 0 ? t("works.table.noVersion") : t("works.table.versionOn", { number: work.number, day: work.last })}
                {work.isLate && <small> {t("works.table.late")}</small>}
              </>
            ),
          },
          {
            key: "due",
            header: t("works.table.due"),
            render: (work) => (
              <>
                {work.due}
                {work.why && <small> {t("works.table.extended", { why: work.why })}</small>}
              </>
            ),
          },
          { key: "requests", header: t("works.table.requests"), align: "end", render: (work) => work.requests },
          { key: "mentor", header: t("works.table.mentor"), render: (work) => work.mentors || t("works.table.noMentor") },
          ...(runs
            ? [
                {
                  key: "time",
                  header: "",
                  label: t("works.time.to"),
                  action: true,
                  render: (work: (typeof works)[number]) =>
                    work.number === 0 && (
                      <Link to={paths.workTime(cohort.id, work.id)}>
                        {t("works.time.to")}
                        <span className="visually-hidden">: {work.team}</span>
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </DeskShell>
  );
}
