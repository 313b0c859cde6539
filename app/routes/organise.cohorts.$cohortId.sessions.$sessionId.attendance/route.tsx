import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { AttendanceMarks } from "#app/schedule/attendance-marks.tsx";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useForm } from "#app/shell/use-form.ts";
import { useFormat } from "#app/shell/use-root.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { Form } from "#app/ui/form.tsx";
import { Notification } from "#app/ui/notification.tsx";
import { mayEnter } from "#domain/people/people.policy.ts";
import { listAttendanceForPage } from "#domain/schedule/attendance.queries.ts";
import { marksFrom, newMarks } from "#domain/schedule/attendance.rules.ts";
import { markAttendance } from "#domain/schedule/mark-attendance.ts";
import { getSessionOfCohort, getScheduledCohort } from "#domain/schedule/schedule.queries.ts";
import { AttendanceInput } from "#domain/schedule/schedule.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("staff", async ({ ctx, params, language, t }) => {
  const cohort = await getScheduledCohort(ctx, params.cohortId ?? "");
  const s = await getSessionOfCohort(ctx, cohort.id, params.sessionId ?? "");
  const opensAt = marksFrom(s.startsAt);
  return {
    title: t("schedule.attendance.title"),
    cohort: { ...cohort, name: readText(cohort.name, language).text },
    session: { id: s.id, name: readText(s.title, language).text, startsAt: s.startsAt, endsAt: s.endsAt },
    opensAt,
    open: s.state === "published" && opensAt <= ctx.now,
    cancelled: s.state === "cancelled",
    people: await listAttendanceForPage(ctx, s),
    hosts: mayEnter("facilitator", ctx.actor),
  };
});

export const action = act("facilitator", AttendanceInput, async (args) => {
  const { cohortId = "", sessionId = "" } = args.params;
  const marks = newMarks(args.input);
  const answer = await markAttendance(args.ctx, { sessionId, marks });
  if (!answer.ok) return refuse(args, `schedule.refused.${answer.refusal}`);
  return goTo(paths.attendance(cohortId, sessionId), "schedule.attendance.saved", { count: marks.length });
});

export default function Attendance() {
  const { cohort, session, opensAt, open, cancelled, people, hosts } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat(cohort.zone);
  const form = useForm();
  const here = people.filter((p) => p.state === "present" || p.state === "late").length;
  return (
    <DeskShell cohort={cohort}>
      <BackLink to={paths.cohortSessions(cohort.id)}>{t("schedule.title")}</BackLink>
      <PageHead
        title={t("schedule.attendance.title")}
        kicker={`${session.name}, ${format.fullDate(session.startsAt)} ${format.timeRange(session.startsAt, session.endsAt)}`}
        lead={t("schedule.attendance.count", { here, all: people.length })}
      />
      {hosts && (
        <p>
          <Link to={paths.attendanceList(cohort.id, session.id)}>{t("schedule.list.open")}</Link>
        </p>
      )}
      {!open && <Notification tone="info" title={cancelled ? t("schedule.isCancelled") : t("schedule.attendance.opens", { moment: format.dateTime(opensAt) })} />}
      {people.length === 0 ? (
        <EmptyState title={t("schedule.attendance.emptyTitle")}>{t("schedule.attendance.empty")}</EmptyState>
      ) : (
        <Form errors={form.errors} wide>
          <AttendanceMarks people={people} />
          {open && <Button size="main">{t("schedule.attendance.save")}</Button>}
        </Form>
      )}
    </DeskShell>
  );
}
