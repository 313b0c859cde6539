import { inTransaction } from "#db/transaction.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { nextCopy } from "./interview.rules.ts";
import { listConcerned, listCopies } from "./interview-mail.queries.ts";
import * as store from "./interviews.store.ts";

/** The calendar identity of an interview: fixed for ever. */
export const uidOf = (interviewId: string): string => `${interviewId}@kohortti`;

/**
 * Brings everyone's calendar up to date with an interview: works out who must be told what, raises their numbers and
 * returns the mails, which the caller writes into the ledger in the same transaction. The lock makes plans run one after
 * another; a plan that finds nothing to do changes nothing. What has begun is left as it is. For the worker.
 */
export async function planInterviewMails(ctx: Context, applicationId: string): Promise<NewMessage[]> {
  return inTransaction(ctx, async (tx) => {
    const interview = await store.lockInterview(tx.db, applicationId);
    if (!interview || (interview.startsAt && interview.startsAt <= tx.now)) return [];
    const concerned = new Map((await listConcerned(tx, interview.id)).map((p) => [p.personId, p.email]));
    const copies = new Map((await listCopies(tx, interview.id)).map((c) => [c.personId, c]));
    const planned: NewMessage[] = [];
    for (const personId of new Set([...concerned.keys(), ...copies.keys()])) {
      const copy = copies.get(personId) ?? null;
      const next = nextCopy(copy, concerned.has(personId) ? interview.slotId : null);
      if (!next || (next.kind === "interview-cancelled" && copy && copy.startsAt <= tx.now)) continue;
      await store.putCopy(tx.db, { interview_id: interview.id, person_id: personId, state: next.state, sequence: next.sequence, slot_id: next.slotId });
      planned.push({
        kind: next.kind,
        key: `interview:${interview.id}:${personId}:${next.sequence}`,
        // the numbers are fixed here, so that a mail that goes again is the same bytes
        ref: { interviewId: interview.id, personId, sequence: String(next.sequence), dtstamp: tx.now.toISOString(), slotId: next.slotId, off: interview.state === "booked" ? "" : "yes" },
        personId,
        address: concerned.get(personId) ?? copy?.email ?? "",
        cohortId: interview.cohortId,
      });
    }
    return planned;
  });
}
