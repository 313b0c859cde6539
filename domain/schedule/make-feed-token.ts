import { randomBytes } from "node:crypto";
import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done } from "#domain/shared/outcome.ts";
import { tokenHash } from "#domain/shared/seal.ts";
import * as invitations from "./invitation.store.ts";
import { feedTokenMade } from "./schedule.events.ts";

export const feedTokenHash = (token: string): string => tokenHash("calendar-feed", token);

/** A new secret address for the person's calendar feed; the old one stops at once. The token is shown once and not kept. */
export async function makeFeedToken(ctx: Context) {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const token = randomBytes(32).toString("base64url");
    await invitations.lockPerson(tx.db, me.personId);
    await invitations.revokeFeedTokens(tx.db, me.personId, tx.now);
    await invitations.insertFeedToken(tx.db, { id: newId(tx), person_id: me.personId, token_hash: feedTokenHash(token), created_at: tx.now });
    await record(tx, feedTokenMade, { personId: me.personId });
    return done({ token });
  });
}
