import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { takeReviewBack } from "#domain/selection/take-review-back.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("reviewer", async ({ params }) => redirect(paths.reviewDesk(params.assignmentId!), 303));

/** A reviewer wants to change what they have delivered. */
export const action = act("reviewer", nothing, async ({ ctx, params }) => {
  const assignmentId = params.assignmentId!;
  const done = await takeReviewBack(ctx, { assignmentId });
  return goTo(paths.reviewDesk(assignmentId), done.ok ? "selection.desk.takenBack" : `selection.refused.${done.refusal}`);
});
