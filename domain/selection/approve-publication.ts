import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getCall, listHidden } from "./cases.queries.ts";
import { countUndecided } from "./decisions.queries.ts";
import { fingerprintOf, listReadyLetters } from "./publication.queries.ts";
import { publicationApproved } from "./selection.events.ts";
import * as decisions from "./decisions.store.ts";
import * as seats from "./seats.store.ts";

type Refusal = "nothing-to-publish" | "undecided" | "letters-changed" | "own-conflict";

/**
 * The second pair of eyes: the actor stands behind exactly the letters that were shown (`fingerprint`). Any change of a
 * decision, its words or its readers makes another set, for which this does not count. Somebody else publishes.
 */
export async function approvePublication(ctx: Context, { cohortId, fingerprint }: { cohortId: string; fingerprint: string }): Promise<Outcome<null, Refusal>> {
  const me = mustBePerson(ctx);
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    await seats.lockCohort(tx.db, cohortId);
    const call = await getCall(tx, cohortId);
    const letters = await listReadyLetters(tx, call.id);
    if (letters.length === 0) return refused("nothing-to-publish");
    if ((await countUndecided(tx, call.id)) > 0) return refused("undecided");
    const hidden = await listHidden(tx, call.id);
    if (letters.some((l) => hidden.has(l.applicationId))) return refused("own-conflict");
    if (fingerprintOf(letters) !== fingerprint) return refused("letters-changed");
    const approvalId = newId(tx);
    await decisions.insertApproval(tx.db, { id: approvalId, call_id: call.id, fingerprint, approved_by: me.personId, approved_at: tx.now });
    await record(tx, publicationApproved, { approvalId, cohortId });
    return done(null);
  });
}
