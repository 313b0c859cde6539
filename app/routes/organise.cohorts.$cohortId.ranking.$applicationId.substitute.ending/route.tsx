import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { endSubstitute } from "#domain/selection/end-substitute.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.caseSubstitute(params.cohortId!, params.applicationId!), 303));

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const ended = await endSubstitute(ctx, { applicationId: params.applicationId! });
  return goTo(paths.caseSubstitute(params.cohortId!, params.applicationId!), ended.ok ? "substitute.ended" : `substitute.refused.${ended.refusal}`);
});
