import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { pointAnswered } from "./feedback.events.ts";
import type { PointAnswer } from "./feedback.schema.ts";
import * as store from "./feedback.store.ts";
import { getPairingAccess } from "./pairing-access.queries.ts";
import { getPoint } from "./feedback.queries.ts";

/** The writing team says what it does with a point it received; it may change its mind. */
export async function answerPoint(ctx: Context, input: { pointId: string; answer: PointAnswer }): Promise<Outcome<null, never>> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const point = await getPoint(tx, input.pointId);
    const pairing = await getPairingAccess(tx, point.pairingId);
    if (!pairing.receives) throw new Forbidden();
    await store.updatePoint(tx.db, point.id, { answer: input.answer, answered_by: me.personId, answered_at: tx.now });
    await record(tx, pointAnswered, { pairingId: pairing.id, roundId: pairing.roundId, workId: pairing.workId, cohortId: pairing.cohortId, pointId: point.id });
    return done(null);
  });
}
