import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { CalendarReply } from "./calendar-reply.ts";
import * as invitations from "./invitation.store.ts";
import { invitationAnswered } from "./schedule.events.ts";
import type { Answer } from "./schedule.schema.ts";

const answerOf: Partial<Record<CalendarReply["partstat"], Answer>> = { ACCEPTED: "accepted", TENTATIVE: "tentative", DECLINED: "declined" };

/**
 * Takes an answer that a calendar sent by mail. It may change nothing but the answer. Refused: an event that is not ours
 * or a person who is not invited (the same refusal: a stranger learns nothing), an answer to an older time, one that
 * arrives after a later one (RFC 5546 2.1.5), and what is not an answer (delegation is for a person to handle).
 */
export async function recordReply(ctx: Context, reply: CalendarReply): Promise<Outcome<null, "not-invited" | "older" | "not-an-answer">> {
  return inTransaction(ctx, async (tx) => {
    const answer = answerOf[reply.partstat];
    if (!answer) return refused("not-an-answer");
    const invitation = await invitations.lockInvitationOf(tx.db, reply.uid, reply.attendee);
    if (!invitation || invitation.state !== "requested" || reply.sequence > (invitation.sequence_sent ?? 0)) return refused("not-invited");
    if (reply.sequence < (invitation.sequence_sent ?? 0)) return refused("older");
    if (invitation.answered_at && reply.dtstamp <= invitation.answered_at) return refused("older");
    await invitations.updateInvitation(tx.db, invitation.id, { answer, answered_at: reply.dtstamp, answer_source: "mail" });
    await record(tx, invitationAnswered, { sessionId: invitation.session_id, personId: invitation.person_id });
    return done(null);
  });
}
