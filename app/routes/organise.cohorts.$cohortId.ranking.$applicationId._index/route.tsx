import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { overtaken } from "#app/http/overtaken.server.ts";
import { page } from "#app/http/page.server.ts";
import { NoteSheet } from "#app/interviews/note-sheet.tsx";
import { paths } from "#app/paths.ts";
import { DeskShell } from "#app/shell/desk-shell.tsx";
import { useFormat } from "#app/shell/use-root.ts";
import { Columns } from "#app/ui/columns.tsx";
import { PageHead } from "#app/ui/facts.tsx";
import { mustRunCase } from "#domain/selection/cases.queries.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { IntendDecisionInput } from "#domain/selection/selection.schema.ts";
import { Discussion } from "#app/selection/discussion.tsx";
import { CaseReviews } from "#app/selection/case-reviews.tsx";
import { ConditionsSheet } from "#app/selection/conditions-sheet.tsx";
import { FoundConflictsSheet } from "#app/selection/found-conflicts-sheet.tsx";
import { SubstituteSheet } from "#app/selection/substitute-sheet.tsx";
import { IntentionForm } from "#app/selection/intention-form.tsx";
import { loadCase, startOfIntention } from "#app/selection/load-case.server.ts";

export const loader = page("person", async (args) => {
  const data = await loadCase(args);
  return { ...data, start: startOfIntention(data) };
});

export const action = act("person", IntendDecisionInput, async (args) => {
  const done = await intendDecision(args.ctx, { applicationId: args.params.applicationId!, ...args.input });
  if (done.ok) {
    const { cohort_id, id, runs } = await mustRunCase(args.ctx, args.params.applicationId!);
    return goTo(runs ? paths.cohortRanking(cohort_id) : paths.applicationReviews(cohort_id, id), "selection.intend.saved");
  }
  if (done.refusal === "reasons-missing") return invalid(args, { reasons: ["selection.refused.reasons-missing"] });
  if (done.refusal === "rank-taken") return invalid(args, { waitRank: ["selection.refused.rank-taken"] });
  if (done.refusal === "changed-meanwhile") return overtaken(args, done, startOfIntention(await loadCase(args)));
  return refuse(args, `selection.refused.${done.refusal}`);
});

export default function Case() {
  const data = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const format = useFormat();
  const s = data.standing;
  return (
    <DeskShell cohort={data.cohort}>
      <PageHead
        kicker={t("letters.page.kicker", { number: data.diaryNumber })}
        title={data.name}
        lead={s ? t("selection.case.standing", { mean: format.number(s.mean, 2), median: format.number(s.median, 2), spread: format.number(s.spread, 2) }) : t("selection.ranking.unread")}
        actions={
          <>
            {!data.cohort.oneCase && <Link to={paths.cohortRanking(data.cohort.id)}>{t("selection.case.back")}</Link>}
            <Link to={paths.cohortApplication(data.cohort.id, data.applicationId)}>{t("selection.case.application")}</Link>
            {data.isAsked && <Link to={paths.interviewTime(data.cohort.id, data.applicationId)}>{t("interviews.one")}</Link>}
            {!data.isAsked && data.isOpen && <Link to={paths.interviewInvitation(data.cohort.id, data.applicationId)}>{t("interviews.invite")}</Link>}
            <Link to={paths.recusal(data.cohort.id, data.applicationId)}>{t("substitute.recuse.link")}</Link>
          </>
        }
      />
      <Columns
        panel
        sticky
        aside={
          <>
            <SubstituteSheet data={data} />
            <FoundConflictsSheet data={data} />
            <ConditionsSheet data={data} />
            <IntentionForm data={data} start={data.start} />
          </>
        }
      >
        <CaseReviews data={data} />
        <NoteSheet note={data.interviewNote} />
        <Discussion {...data.discussion} action={paths.caseNotes(data.cohort.id, data.applicationId)} zone={data.zone} />
      </Columns>
    </DeskShell>
  );
}
