import type * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { nameForRole } from "#domain/people/name-for-role.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { getCall } from "./cases.queries.ts";
import type { NameReviewerInput } from "./selection.schema.ts";
import * as store from "./reviews.store.ts";

/** Names a person as a reviewer of the cohort's call, with the languages they read and the most reviews they take. */
export async function nameReviewer(ctx: Context, input: { cohortId: string } & z.infer<typeof NameReviewerInput>): Promise<Outcome<{ personId: string }, "already-named">> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const call = await getCall(tx, input.cohortId);
    const named = await nameForRole(tx, { email: input.email, name: input.name, language: input.language, role: "reviewer", scope: { kind: "call", id: call.id } });
    if (named.ok) await store.putReviewerTerms(tx.db, { call_id: call.id, person_id: named.value.personId, languages: input.reads, most: input.most ?? null });
    return named;
  });
}
