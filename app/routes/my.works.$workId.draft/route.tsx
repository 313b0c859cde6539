import { act } from "#app/http/act.server.ts";
import { startValues, typedValues } from "#app/works/typed-plan.ts";
import type { DraftReply } from "#app/works/use-merged-autosave.ts";
import { PlanContent } from "#domain/assignments/plan.schema.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

/** Autosave of the plan's page: the same command as its button, answered as JSON. */
export const action = act(
  "person",
  nothing,
  async ({ ctx, params, form, format }) => {
    const workId = params.workId ?? "";
    const fields = PlanContent.safeParse(typedValues(form));
    if (!fields.success) return new Response(null, { status: 400 });
    const saved = await saveDraft(ctx, { workId, was: startValues(form, fields.data), fields: fields.data });
    if (!saved.ok) return new Response(null, { status: 409 });
    const { draft } = await getWorkAccess(ctx, workId);
    const reply: DraftReply = { time: saved.value.savedAt ? format.time(saved.value.savedAt) : "", values: draft, clashes: saved.value.clashes };
    return Response.json(reply);
  },
  { json: true },
);
