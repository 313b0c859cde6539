import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { assessmentSent } from "./assessment.events.ts";
import * as store from "./assessment.store.ts";
import { getOwnRound } from "./rounds.queries.ts";
import { saveAssessment, type SaveInput, type SaveRefusal } from "./save-assessment.ts";
import { missingAnswers } from "./score.rules.ts";

/**
 * Sends the actor's answers: from now on they count. Every statement needs one; when some are `missing`,
 * what there is is kept and nothing is sent. Sent again, the later answers count.
 */
export async function sendAssessment(ctx: Context, input: SaveInput): Promise<Outcome<{ missing: ReturnType<typeof missingAnswers>; version: number }, SaveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const saved = await saveAssessment(tx, input);
    if (!saved.ok) return saved;
    const { version } = saved.value;
    const round = await getOwnRound(tx, input.roundId);
    const missing = missingAnswers(round.statements, round.answers);
    if (missing.length === 0 && round.answerId !== null && round.sentAt === null) {
      await store.updateAnswer(tx.db, round.answerId, version, { sent_at: tx.now });
      await record(tx, assessmentSent, { assessmentAnswerId: round.answerId, assessmentRoundId: round.id, cohortId: round.cohortId });
    }
    return done({ missing, version });
  });
}
