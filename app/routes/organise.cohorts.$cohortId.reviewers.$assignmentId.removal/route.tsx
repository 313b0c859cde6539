import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { voidAssignment } from "#domain/selection/void-assignment.ts";
import { getApplicationOf } from "#domain/selection/cases.queries.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ params }) => redirect(paths.cohortReviewers(params.cohortId!), 303));

export const action = act("person", nothing, async ({ ctx, params }) => {
  const done = await voidAssignment(ctx, { assignmentId: params.assignmentId! });
  return goTo(paths.applicationReviews(params.cohortId!, await getApplicationOf(ctx, params.assignmentId!)), done.ok ? "selection.reviewers.removed" : `selection.refused.${done.refusal}`);
});
