import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { ChooseReviewerInput } from "#domain/selection/selection.schema.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.applicationReviews(params.cohortId!, params.applicationId!), 303));

export const action = act("manager", ChooseReviewerInput, async ({ ctx, params, input }) => {
  const applicationId = params.applicationId!;
  const done = await assignReview(ctx, { applicationId, reviewerId: input.reviewerId });
  return goTo(paths.applicationReviews(params.cohortId!, applicationId), done.ok ? "selection.reviewers.given" : `selection.refused.${done.refusal}`);
});
