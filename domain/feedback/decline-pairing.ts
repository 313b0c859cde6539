import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { pairingDeclined } from "./feedback.events.ts";
import * as store from "./feedback.store.ts";
import { makePairings, planPairings } from "./make-pairings.ts";
import { getPairingAccess, mustReview } from "./pairing-access.queries.ts";
import { getRound } from "./rounds.queries.ts";

/** The team cannot judge this plan and says why; another team gets it at once, if one can. The draft stays with the pairing. */
export async function declinePairing(ctx: Context, input: { pairingId: string; reason: string }): Promise<Outcome<{ isReplaced: boolean }, "given" | "declined" | "closed">> {
  return inTransaction(ctx, async (tx) => {
    mustBePerson(tx);
    const { roundId } = await getPairingAccess(tx, input.pairingId);
    await store.lockRound(tx.db, roundId);
    await store.lockPairing(tx.db, input.pairingId);
    const pairing = await getPairingAccess(tx, input.pairingId);
    mustReview(pairing);
    if (pairing.state === "declined") return refused("declined");
    if (pairing.state !== "assigned" && pairing.state !== "draft") return refused("given");
    if (pairing.closedAt) return refused("closed");
    await store.updatePairing(tx.db, pairing.id, { state: "declined", reason: input.reason });
    await record(tx, pairingDeclined, { pairingId: pairing.id, roundId, workId: pairing.workId, cohortId: pairing.cohortId });
    const round = await getRound(tx, roundId);
    return done({ isReplaced: (await makePairings(tx, round, await planPairings(tx, round))) !== null });
  });
}
