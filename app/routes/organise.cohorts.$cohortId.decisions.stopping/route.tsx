import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { stopPublication } from "#domain/selection/stop-publication.ts";
import { nothing } from "#domain/shared/validation.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.decisionPublication(params.cohortId!), 303));

export const action = act("manager", nothing, async ({ ctx, params }) => {
  const cohortId = params.cohortId!;
  const stopped = await stopPublication(ctx, { cohortId });
  const [said, values] = stopped.ok ? (["publication.stop.done", { count: stopped.value.left }] as const) : (["publication.stop.over", {}] as const);
  return goTo(paths.decisionPublication(cohortId), said, values);
});
