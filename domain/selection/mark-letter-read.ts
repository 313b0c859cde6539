import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getWaitingLetter } from "./publication.queries.ts";
import * as store from "./decisions.store.ts";

/** The actor has read this state of a letter that waits; refused when it has changed since it was shown. Reading is no fact of the case: a mark is only good until the letter changes. */
export async function markLetterRead(ctx: Context, of: { cohortId: string; applicationId: string; fingerprint: string }): Promise<Outcome<{ after: string | null }, "letter-changed">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { fingerprint, after } = await getWaitingLetter(tx, of.cohortId, of.applicationId);
    if (fingerprint !== of.fingerprint) return refused("letter-changed");
    await store.putReading(tx.db, { application_id: of.applicationId, person_id: me.personId, fingerprint, read_at: tx.now });
    return done({ after });
  });
}
