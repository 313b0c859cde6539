import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { listAudience, listInvitations } from "./invitation.queries.ts";
import { nextInvite, type InviteKind, type NextInvite } from "./invitation.rules.ts";
import * as invitations from "./invitation.store.ts";
import { lockSession, type LockedSession } from "./schedule.store.ts";

/** A mail to be: the numbers are fixed here, so that a resend is the same bytes. `ref` holds all that the mail needs besides the records. */
export type PlannedInvite = { kind: InviteKind; key: string; ref: Record<string, string>; personId: string; address: string; cohortId: string; usefulUntil: Date };

/** The calendar identity of a session: fixed for ever. */
export const uidOf = (sessionId: string): string => `${sessionId}@kohortti`;

const factsOf = (s: Pick<LockedSession, "starts_at" | "ends_at" | "mode" | "venue" | "address" | "online_url">) => ({
  startsAt: s.starts_at,
  endsAt: s.ends_at,
  mode: s.mode,
  venue: s.venue,
  address: s.address,
  onlineUrl: s.online_url,
});

/**
 * Brings everyone's copy of a session up to date: works out who must be told what, raises their numbers and returns the
 * mails. The caller writes these into the ledger in the same transaction. The lock on the session makes plans run one
 * after another, so a person's numbers only grow; a plan that finds nothing to do changes nothing. For the worker.
 */
export async function planInvitations(ctx: Context, sessionId: string): Promise<PlannedInvite[]> {
  return inTransaction(ctx, async (tx) => {
    const session = await lockSession(tx.db, sessionId);
    if (!session) return [];
    const audience = new Map((await listAudience(tx, sessionId)).map((p) => [p.personId, p.email]));
    const copies = new Map((await listInvitations(tx, sessionId)).map((c) => [c.person_id, c]));
    const current = { state: session.state, revision: session.revision, sequence: session.sequence, over: session.ends_at <= tx.now, facts: factsOf(session) };
    const planned: PlannedInvite[] = [];
    for (const personId of new Set([...audience.keys(), ...copies.keys()])) {
      const row = copies.get(personId);
      const { starts_at, ends_at, mode, venue, address, online_url } = row ?? {};
      const facts = starts_at && ends_at && mode ? factsOf({ starts_at, ends_at, mode, venue: venue ?? "", address: address ?? "", online_url: online_url ?? "" }) : null;
      const copy = row ? { state: row.state, sequence: row.sequence_sent, revision: row.revision_sent, facts, answer: row.answer } : null;
      const next = nextInvite(current, copy, audience.has(personId));
      if (!next) continue;
      await writeCopy(tx, { sessionId, personId, id: row?.id }, next);
      planned.push(mailOf(tx, session, personId, audience.get(personId) ?? row?.email ?? "", next));
    }
    return planned;
  });
}

async function writeCopy(ctx: Context, of: { sessionId: string; personId: string; id?: string }, next: NextInvite): Promise<void> {
  const told = { state: next.state, sequence_sent: next.sequence, revision_sent: next.revision };
  if (of.id) await invitations.updateInvitation(ctx.db, of.id, { ...told, answer: next.answer, ...(next.answer ? {} : { answer_source: null }) });
  else await invitations.insertInvitation(ctx.db, { id: newId(ctx), session_id: of.sessionId, person_id: of.personId, uid: uidOf(of.sessionId), ...told, created_at: ctx.now });
}

function mailOf(ctx: Context, session: LockedSession, personId: string, address: string, next: NextInvite): PlannedInvite {
  // a whole revision has its own stamp; what concerns one person alone happened now
  const stamp = next.kind === "session-left" || (next.kind === "session-invite" && next.before !== null) ? ctx.now : session.dtstamp;
  return {
    kind: next.kind,
    key: `${next.kind}:${session.id}:${personId}:${next.revision}:${next.sequence}`,
    ref: {
      sessionId: session.id,
      personId,
      revision: String(next.revision),
      sequence: String(next.sequence),
      dtstamp: stamp.toISOString(),
      before: next.before === null ? "" : String(next.before),
      answer: next.answer ?? "",
    },
    personId,
    address,
    cohortId: session.cohort_id,
    usefulUntil: session.ends_at,
  };
}
