import { redirect } from "@remix-run/node";
import { act, goTo } from "#app/http/act.server.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { approvePublication } from "#domain/selection/approve-publication.ts";
import { FingerprintInput } from "#domain/selection/selection.schema.ts";

export const loader = page("manager", async ({ params }) => redirect(paths.decisionPublication(params.cohortId!), 303));

export const action = act("manager", FingerprintInput, async ({ ctx, params, input }) => {
  const cohortId = params.cohortId!;
  const approved = await approvePublication(ctx, { cohortId, fingerprint: input.fingerprint });
  return goTo(paths.decisionPublication(cohortId), approved.ok ? "publication.approval.done" : `publication.refused.${approved.refusal}`);
});
