import { act } from "#app/http/act.server.ts";
import { AssessmentInput } from "#domain/assessment/assessment.schema.ts";
import { saveAssessment } from "#domain/assessment/save-assessment.ts";

/** Autosave of the self-assessment's page: the same command as its button, answered as JSON with the new version or the sentence of the refusal. */
export const action = act(
  "person",
  AssessmentInput,
  async ({ ctx, params, input, t }) => {
    const saved = await saveAssessment(ctx, { roundId: params.roundId ?? "", ...input });
    return saved.ok ? Response.json(saved.value) : Response.json({ refusal: t(`assessment.refusal.${saved.refusal}`) }, { status: 409 });
  },
  { json: true },
);
