import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import * as z from "zod";

export const loader = page("person", async ({ params }) => redirect(paths.applicationReviews(params.cohortId!, params.applicationId!), 303));

/** The form stands on another page, so a choice that was left out is said there. */
const Choice = z.object({ reviewerId: z.uuid().optional().catch(undefined) });

export const action = act("person", Choice, async ({ ctx, params, input }) => {
  const applicationId = params.applicationId!;
  if (!input.reviewerId) return goTo(paths.applicationReviews(params.cohortId!, applicationId), "errors.choose");
  const done = await assignReview(ctx, { applicationId, reviewerId: input.reviewerId });
  return goTo(paths.applicationReviews(params.cohortId!, applicationId), done.ok ? "selection.reviewers.given" : `selection.refused.${done.refusal}`);
});
