import { inTransaction } from "#db/transaction.ts";
import { mergeValues, type Clash } from "#domain/assignments/plan-values.rules.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { plainText } from "#domain/shared/typed-values.rules.ts";
import type { FeedbackContent } from "./feedback.schema.ts";
import * as store from "./feedback.store.ts";
import { getPairingAccess, mustReview } from "./pairing-access.queries.ts";

export type SavedFeedback = { version: number; savedAt: Date | null; clashes: (Clash<string> & { byName: string | null })[] };

/**
 * Saves a draft, however incomplete; the team writes it together. `was` are the texts that the writer started from, so that a
 * colleague's points stay. The first save begins the pairing: no later allocation takes it away.
 */
export async function saveFeedback(ctx: Context, input: { pairingId: string; was: FeedbackContent; points: FeedbackContent }): Promise<Outcome<SavedFeedback, "given" | "declined" | "closed">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    await store.lockPairing(tx.db, input.pairingId);
    const pairing = await getPairingAccess(tx, input.pairingId);
    mustReview(pairing);
    if (pairing.state === "declined") return refused("declined");
    if (pairing.state !== "assigned" && pairing.state !== "draft") return refused("given");
    if (pairing.closedAt) return refused("closed");
    const clean = (texts: FeedbackContent): FeedbackContent => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, plainText(text)]));
    const { content, changed, clashes } = mergeValues(pairing.content, clean(input.was), clean(input.points));
    const named = clashes.map((clash) => ({ ...clash, byName: pairing.draftByName }));
    if (changed.length === 0) return done({ version: pairing.contentVersion, savedAt: pairing.draftAt, clashes: named });
    const version = pairing.contentVersion + 1;
    await store.updatePairing(tx.db, pairing.id, { state: "draft", content, content_version: version, draft_by: me.personId, draft_at: tx.now });
    return done({ version, savedAt: tx.now, clashes: named });
  });
}
