import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { CalmShell } from "#app/shell/calm-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { TaskList, TaskRow } from "#app/ui/task-list.tsx";
import { listOwnRounds } from "#domain/assessment/rounds.queries.ts";
import { getOwnCohort } from "#domain/homes/own-cohort.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

export const loader = page("person", async ({ ctx, params, language, t }) => {
  const cohort = await getOwnCohort(ctx, params.cohortId!);
  const rounds = await listOwnRounds(ctx, cohort.id);
  return {
    title: t("assessment.list.title"),
    cohort: { id: cohort.id, name: readText(cohort.name, language).text },
    zone: cohort.zone,
    rounds: rounds.map(({ id, name, state, opensAt, closesAt, sentAt, version }) => ({
      id,
      name: readText(name, language).text,
      state,
      opensAt,
      closesAt,
      isSent: sentAt !== null,
      isBegun: version > 0,
    })),
  };
});

type Round = Awaited<ReturnType<typeof loader>>["rounds"][number];

function RoundRow({ round: r, zone }: { round: Round; zone: string }) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const isAsked = r.state === "open" && !r.isSent;
  const when = {
    coming: () => t("assessment.list.opens", { moment: format.dateTime(r.opensAt) }),
    closed: () => t("assessment.list.closed", { moment: format.dateTime(r.closesAt) }),
    open: () => t(r.isSent ? "assessment.list.sent" : r.isBegun ? "assessment.list.draft" : "assessment.list.openUntil", { moment: format.dateTime(r.closesAt) }),
  };
  return (
    <TaskRow
      title={r.name}
      to={r.state === "coming" || isAsked ? paths.myAssessment(r.id) : paths.assessmentResult(r.id)}
      note={when[r.state]()}
      status={isAsked ? <StatusTag>{t("assessment.list.answer")}</StatusTag> : t(r.state === "coming" ? "assessment.list.answers" : "assessment.list.see")}
    />
  );
}

export default function Assessments() {
  const { title, cohort, zone, rounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <CalmShell cohort={cohort}>
      <PageHead kicker={cohort.name} title={title} lead={rounds.length > 0 && t("assessment.list.lead")} />
      {rounds.length === 0 && <EmptyState title={t("assessment.list.none")} />}
      {rounds.length > 0 && (
        <TaskList>
          {rounds.map((round) => (
            <RoundRow key={round.id} round={round} zone={zone} />
          ))}
        </TaskList>
      )}
    </CalmShell>
  );
}
