import { act } from "#app/http/act.server.ts";
import { namedTexts } from "#app/http/named-texts.server.ts";
import type { DraftReply } from "#app/works/use-merged-autosave.ts";
import { FeedbackContent } from "#domain/feedback/feedback.schema.ts";
import { getPairingAccess } from "#domain/feedback/pairing-access.queries.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { nothing } from "#domain/shared/validation.ts";

/** Autosave of the feedback's page: the same command as its button, answered as JSON. */
export const action = act(
  "person",
  nothing,
  async ({ ctx, params, form, format }) => {
    const pairingId = params.pairingId ?? "";
    const points = FeedbackContent.safeParse(namedTexts(form, "fields"));
    if (!points.success) return new Response(null, { status: 400 });
    const saved = await saveFeedback(ctx, { pairingId, was: namedTexts(form, "was"), points: points.data });
    if (!saved.ok) return new Response(null, { status: 409 });
    const { content } = await getPairingAccess(ctx, pairingId);
    const reply: DraftReply = { time: saved.value.savedAt ? format.time(saved.value.savedAt) : "", values: content, clashes: saved.value.clashes };
    return Response.json(reply);
  },
  { json: true },
);
