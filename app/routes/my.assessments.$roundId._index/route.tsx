import { useLoaderData } from "@remix-run/react";
import { AssessmentPage } from "#app/assessment/assessment-page.tsx";
import { assessmentView } from "#app/assessment/assessment-view.server.ts";
import { act, goTo, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { AssessmentInput } from "#domain/assessment/assessment.schema.ts";
import { saveAssessment } from "#domain/assessment/save-assessment.ts";

export const loader = page("person", assessmentView);

export const action = act("person", AssessmentInput, async (args) => {
  const roundId = args.params.roundId ?? "";
  const saved = await saveAssessment(args.ctx, { roundId, ...args.input });
  return saved.ok ? goTo(paths.myAssessment(roundId), "assessment.form.saved") : refuse(args, `assessment.refusal.${saved.refusal}`);
});

export default function Assessment() {
  return <AssessmentPage view={useLoaderData<typeof loader>()} />;
}
