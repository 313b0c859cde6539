import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { enquiryAnswered } from "./enquiries.events.ts";
import { getEnquiry } from "./enquiries.queries.ts";
import type { AnswerInput } from "./enquiries.schema.ts";
import * as store from "./enquiries.store.ts";

/** Answers a question, or answers it anew; the one who asked gets a mail each time. Public with a wording that does not tell who asked. */
export async function answerEnquiry(ctx: Context, input: AnswerInput & { cohortId: string; enquiryId: string }): Promise<Outcome<null, "answered">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { id } = await getEnquiry(tx, input.cohortId, input.enquiryId);
    const answer = { answer: input.answer, public_question: input.isPublic ? input.publicQuestion : null, answered_by: me.personId, answered_at: tx.now };
    if (!(await store.updateAnswer(tx.db, id, { seen: input.seen ? new Date(input.seen) : null, ...answer }))) return refused("answered");
    await record(tx, enquiryAnswered, { enquiryId: id, cohortId: input.cohortId });
    return done(null);
  });
}
