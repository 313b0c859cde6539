import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.cohortReviewers(params.cohortId!), 303));

/** Gives every application the reviewers that it lacks. What cannot be done is said on the page of the reviewers. */
export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const done = await assignReviews(ctx, { cohortId });
  const to = paths.cohortReviewers(cohortId);
  if (!done.ok) return goTo(to, `selection.refused.${done.refusal}`);
  return done.value.short > 0 ? goTo(to, "selection.reviewers.short", done.value) : goTo(to, "selection.reviewers.assigned", { count: done.value.made });
});
