import { inTransaction } from "#db/transaction.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import { lockInfoSession } from "#domain/programmes/info-session.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { nextCopy, type NextCopy } from "./signup.rules.ts";
import * as store from "./signups.store.ts";

/** The calendar identity of a call's info session, in the file on the call's page and in the mails: fixed for ever. */
export const uidOf = (callId: string): string => `info-${callId}@kohortti`;

type Row = Awaited<ReturnType<typeof store.lockSignups>>[number];

function copyOf(row: Row) {
  const { told_starts_at: startsAt, told_ends_at: endsAt, told_place: place, told_online_url: onlineUrl } = row;
  return { state: row.copy_state, sequence: row.copy_sequence, told: startsAt && endsAt ? { startsAt, endsAt, place, onlineUrl } : null, isAsked: row.mail_asked };
}

/** The numbers are fixed here, so that a mail that goes again is the same bytes. */
const mailOf = (ctx: Context, row: Row, cohortId: string | null, off: boolean, { kind, sequence, told, before }: NextCopy): NewMessage => ({
  kind,
  key: `info:${row.id}:${sequence}`,
  ref: {
    infoSignupId: row.id,
    sequence: String(sequence),
    dtstamp: ctx.now.toISOString(),
    off: off ? "yes" : "",
    ...(before && { beforeStartsAt: before.startsAt.toISOString(), beforeEndsAt: before.endsAt.toISOString() }),
  },
  personId: row.person_id,
  address: row.email,
  cohortId,
  usefulUntil: told.endsAt,
});

/**
 * Brings the calendars of those who have signed up for a call's info session up to date: works out who must be told what,
 * raises their numbers and returns the mails, which the caller writes into the ledger in the same transaction. For the worker.
 */
export async function planSignupMails(ctx: Context, { callId, cohortId }: { callId: string; cohortId: string | null }): Promise<NewMessage[]> {
  return inTransaction(ctx, async (tx) => {
    const held = await lockInfoSession(tx, callId);
    const session = held?.isOn ? held : null;
    const planned: NewMessage[] = [];
    for (const row of await store.lockSignups(tx.db, callId)) {
      const { startsAt, endsAt, place, onlineUrl, revision } = session ?? {};
      const theirs = session && !row.ended_at && startsAt && endsAt ? { startsAt, endsAt, place: place ?? "", onlineUrl: onlineUrl ?? "", revision: revision ?? 0 } : null;
      const next = nextCopy(copyOf(row), theirs, tx.now);
      if (!next) continue;
      const { told } = next;
      await store.updateSignup(tx.db, row.id, {
        copy_state: next.state,
        copy_sequence: next.sequence,
        mail_asked: false,
        ...{ told_starts_at: told.startsAt, told_ends_at: told.endsAt, told_place: told.place, told_online_url: told.onlineUrl },
      });
      planned.push(mailOf(tx, row, cohortId, session === null, next));
    }
    return planned;
  });
}
