import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { AssessmentAnswers } from "./assessment.schema.ts";
import * as store from "./assessment.store.ts";
import { getOwnRound } from "./rounds.queries.ts";
import { answersOf } from "./score.rules.ts";

export type SaveRefusal = "not-open" | "closed" | "changed-elsewhere";
export type SaveInput = { roundId: string; version: number; answers: AssessmentAnswers };

/**
 * Keeps what the actor has answered so far, over the `version` that the form started from. Answers that were sent stay
 * sent and change, until the round closes. Records no event: when they were saved last is in the row.
 */
export async function saveAssessment(ctx: Context, input: SaveInput): Promise<Outcome<{ version: number; savedAt: Date }, SaveRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    await store.holdRound(tx.db, input.roundId);
    const round = await getOwnRound(tx, input.roundId);
    if (round.state === "coming") return refused("not-open");
    if (round.state === "closed" || round.cohortState === "closed") return refused("closed");
    // a choice cannot be taken back, so what a form does not hold it was not asked
    const answers = { ...round.answers, ...answersOf(round.statements, input.answers) };
    const row = { team_id: round.teamId, organisation_id: round.organisationId, answers, version: input.version + 1, saved_at: tx.now };
    const kept =
      round.answerId === null
        ? input.version === 0 && (await store.insertAnswer(tx.db, { id: newId(tx), round_id: round.id, person_id: me.personId, ...row }))
        : await store.updateAnswer(tx.db, round.answerId, input.version, row);
    return kept ? done({ version: row.version, savedAt: tx.now }) : refused("changed-elsewhere");
  });
}
