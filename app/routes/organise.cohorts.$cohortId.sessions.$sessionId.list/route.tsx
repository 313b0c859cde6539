import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { EuFunding } from "#app/shell/eu-funding.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Table } from "#app/ui/table.tsx";
import { listAttendanceForPage } from "#domain/schedule/attendance.queries.ts";
import { getScheduledCohort, getSessionOfCohort } from "#domain/schedule/schedule.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("facilitator", async ({ ctx, params, language, t }) => {
  const { name, ...cohort } = await getScheduledCohort(ctx, params.cohortId ?? "");
  const s = await getSessionOfCohort(ctx, cohort.id, params.sessionId ?? "");
  return {
    title: t("schedule.list.title"),
    cohort: { ...cohort, name: readText(name, language).text },
    session: { id: s.id, name: readText(s.title, language).text, startsAt: s.startsAt, endsAt: s.endsAt, place: [s.venue, s.address].filter(Boolean).join(", ") },
    people: await listAttendanceForPage(ctx, s),
  };
});

/** The list that goes round in the room: printed, signed by hand, then marked on the page of attendance. */
export default function AttendanceList() {
  const { title, cohort, session, people } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.attendance(cohort.id, session.id)}>{t("schedule.attendance.title")}</BackLink>
      <PageHead
        title={title}
        kicker={`${cohort.name} · ${session.name}`}
        lead={[`${format.fullDate(session.startsAt)} ${format.timeRange(session.startsAt, session.endsAt)}`, session.place].filter(Boolean).join(" · ")}
      />
      <p className="no-print">{t("schedule.list.note")}</p>
      <div className="sign-list">
        <Table
          caption={title}
          rows={people}
          rowKey={(p) => p.personId}
          empty={<EmptyState title={t("schedule.attendance.emptyTitle")}>{t("schedule.attendance.empty")}</EmptyState>}
          columns={[
            { key: "name", header: t("schedule.list.name"), render: (p) => p.name },
            { key: "team", header: t("schedule.list.team"), render: (p) => (p.team === p.organisation ? p.team : `${p.team} · ${p.organisation}`) },
            { key: "sign", header: t("schedule.list.sign"), render: () => <span className="sign-line" /> },
          ]}
        />
      </div>
      {cohort.euFunded && <EuFunding />}
    </DeskShell>
  );
}
