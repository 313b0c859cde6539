import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { certificateNameHidden, certificateNameShown } from "./certificates.events.ts";
import * as store from "./certificates.store.ts";

/** The holder alone says whether their name stands on the certificate's check page, and may change their mind at any time. */
export async function showName(ctx: Context, input: { awardId: string; isShown: boolean }): Promise<Outcome<null, never>> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const award = found(await store.lockOwnAward(tx.db, input.awardId, me.personId), "certificate");
    if (award.name_shown === input.isShown) return done(null);
    await store.setNameShown(tx.db, input.awardId, input.isShown);
    await record(tx, input.isShown ? certificateNameShown : certificateNameHidden, { awardId: input.awardId, personId: me.personId });
    return done(null);
  });
}
