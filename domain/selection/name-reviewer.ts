import type * as z from "zod";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { nameForRole } from "#domain/people/name-for-role.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { getCall } from "./cases.queries.ts";
import type { NameReviewerInput } from "./selection.schema.ts";

/** Names a person as a reviewer of the cohort's call. */
export async function nameReviewer(ctx: Context, input: { cohortId: string } & z.infer<typeof NameReviewerInput>): Promise<Outcome<{ personId: string }, "already-named">> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  const call = await getCall(ctx, input.cohortId);
  return nameForRole(ctx, { email: input.email, name: input.name, language: input.language, role: "reviewer", scope: { kind: "call", id: call.id } });
}
