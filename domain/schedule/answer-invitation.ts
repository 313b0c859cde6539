import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import * as invitations from "./invitation.store.ts";
import { invitationAnswered } from "./schedule.events.ts";
import type { Answer } from "./schedule.schema.ts";
import { lockSession } from "./schedule.store.ts";

/** A person says on their page whether they come. The latest answer counts; saying the same again records nothing. */
export async function answerInvitation(ctx: Context, input: { sessionId: string; answer: Answer }): Promise<Outcome<null, "cancelled" | "over">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    // the session first, as the plan does, so that the two never wait for each other
    const session = found(await lockSession(tx.db, input.sessionId), "session");
    const invitation = found(await invitations.lockInvitation(tx.db, input.sessionId, me.personId), "invitation");
    if (session.state === "cancelled" || invitation.state === "cancelled") return refused("cancelled");
    if (session.ends_at <= tx.now) return refused("over");
    if (invitation.answer === input.answer) return done(null);
    await invitations.updateInvitation(tx.db, invitation.id, { answer: input.answer, answered_at: tx.now, answer_source: "page" });
    await record(tx, invitationAnswered, { sessionId: input.sessionId, personId: me.personId });
    return done(null);
  });
}
