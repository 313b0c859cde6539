import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { feedbackGiven } from "./feedback.events.ts";
import { missingKinds, pointsOf } from "./feedback.rules.ts";
import * as store from "./feedback.store.ts";
import { getPairingAccess, mustReview } from "./pairing-access.queries.ts";

/**
 * Gives the feedback: the draft becomes points that do not change, and the writing team sees them at once. At least one
 * point of each kind. `contentVersion` is the draft that was looked through. Taken also after the date, until the round is closed.
 */
export async function submitFeedback(
  ctx: Context,
  input: { pairingId: string; contentVersion: number },
): Promise<Outcome<{ points: number }, "given" | "declined" | "closed" | "incomplete" | "changed">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    await store.lockPairing(tx.db, input.pairingId);
    const pairing = await getPairingAccess(tx, input.pairingId);
    mustReview(pairing);
    if (pairing.state === "declined") return refused("declined");
    if (pairing.state !== "assigned" && pairing.state !== "draft") return refused("given");
    if (pairing.closedAt) return refused("closed");
    if (missingKinds(pairing.content).length > 0) return refused("incomplete");
    if (pairing.contentVersion !== input.contentVersion) return refused("changed");
    const points = pointsOf(pairing.content);
    await store.insertPoints(
      tx.db,
      points.map((point, i) => ({ id: newId(tx), pairing_id: pairing.id, position: i + 1, ...point })),
    );
    await store.updatePairing(tx.db, pairing.id, { state: "released", submitted_by: me.personId, submitted_at: tx.now, released_at: tx.now });
    await record(tx, feedbackGiven, { pairingId: pairing.id, roundId: pairing.roundId, workId: pairing.workId, cohortId: pairing.cohortId });
    return done({ points: points.length });
  });
}
