import { redirect } from "@remix-run/node";
import { act } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { ReviewInput } from "#domain/selection/selection.schema.ts";

/** Where the desk saves by itself while one writes; answers with the new version, or with the sentence of the refusal. */
export const loader = page("reviewer", async ({ params }) => redirect(paths.reviewDesk(params.assignmentId!), 303));

export const action = act(
  "reviewer",
  ReviewInput,
  async ({ ctx, params, input, t }) => {
    const done = await saveReview(ctx, { assignmentId: params.assignmentId!, ...input });
    return done.ok ? Response.json(done.value) : Response.json({ refusal: t(`selection.refused.${done.refusal}`) }, { status: 409 });
  },
  { json: true },
);
