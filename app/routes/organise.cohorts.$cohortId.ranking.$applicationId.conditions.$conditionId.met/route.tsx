import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { markConditionMet } from "#domain/selection/mark-condition-met.ts";
import { ConditionMetInput } from "#domain/selection/selection.schema.ts";

export const loader = page("person", async ({ params }) => redirect(paths.applicationReviews(params.cohortId!, params.applicationId!), 303));

export const action = act("person", ConditionMetInput, async ({ ctx, params, input }) => {
  const met = await markConditionMet(ctx, { applicationId: params.applicationId!, conditionId: params.conditionId!, seen: input.seen });
  return goTo(paths.applicationReviews(params.cohortId!, params.applicationId!), met.ok ? "selection.conditions.done" : `selection.conditions.refused.${met.refusal}`);
});
