import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { takeBackIntention } from "#domain/selection/take-back-intention.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("person", async ({ params }) => redirect(paths.applicationReviews(params.cohortId!, params.applicationId!), 303));

export const action = act("person", nothing, async ({ ctx, params }) => {
  const taken = await takeBackIntention(ctx, { applicationId: params.applicationId! });
  return goTo(paths.applicationReviews(params.cohortId!, params.applicationId!), taken.ok ? "selection.intend.takenBack" : `selection.refused.${taken.refusal}`);
});
