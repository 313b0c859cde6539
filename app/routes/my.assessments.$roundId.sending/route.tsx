import { useLoaderData } from "@remix-run/react";
import { AssessmentPage } from "#app/assessment/assessment-page.tsx";
import { assessmentView } from "#app/assessment/assessment-view.server.ts";
import { act, goTo, invalid, refuse } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { AssessmentInput } from "#domain/assessment/assessment.schema.ts";
import { sendAssessment } from "#domain/assessment/send-assessment.ts";

export const loader = page("person", assessmentView);

export const action = act("person", AssessmentInput, async (args) => {
  const roundId = args.params.roundId ?? "";
  const sent = await sendAssessment(args.ctx, { roundId, ...args.input });
  if (!sent.ok) return refuse(args, `assessment.refusal.${sent.refusal}`);
  const { missing, version } = sent.value;
  if (missing.length === 0) return goTo(paths.assessmentResult(roundId), "assessment.form.sent");
  args.form.set("version", String(version)); // what there was is kept: the form goes on from there
  return invalid(args, Object.fromEntries(missing.map(({ key, number }) => [`answers.${key}`, [`assessment.form.missing?number=${number}`]])));
});

export default function Sending() {
  return <AssessmentPage view={useLoaderData<typeof loader>()} />;
}
