import { inTransaction } from "#db/transaction.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import type { NewSession } from "./add-session.ts";
import { changeKind, nextSequence, raisesSequence, type ChangeKind } from "./revision.rules.ts";
import { sessionCorrected, sessionDraftChanged, sessionEdits, sessionMoved } from "./schedule.events.ts";
import { listAgenda } from "./schedule.queries.ts";
import * as store from "./schedule.store.ts";
import { sessionToRun } from "./session.access.ts";

export type SessionChange = Omit<NewSession, "cohortId" | "number"> & {
  sessionId: string;
  /** the mark of what the form showed */
  seen?: string;
};
type Refusal = "cancelled" | "over" | "in-the-past" | "host-busy";

/**
 * Changes a session. A draft is edited in place; a published one gets a new revision, whose sequence and dtstamp follow
 * RFC 5546, and everyone concerned is told. Saying the same again changes nothing. `host-busy` comes from the constraint.
 */
export async function changeSession(ctx: Context, change: SessionChange): Promise<Outcome<{ change: ChangeKind }, Refusal> | Overtaken> {
  try {
    return await inTransaction(ctx, (tx) => inside(tx, change));
  } catch (error) {
    if (store.isHostBusy(error) && !ctx.db.isTransaction) return refused("host-busy");
    throw error;
  }
}

async function inside(ctx: Context, change: SessionChange): Promise<Outcome<{ change: ChangeKind }, Refusal> | Overtaken> {
  const session = await sessionToRun(ctx, change.sessionId);
  if (session.state === "cancelled") return refused("cancelled");
  if (session.state === "published" && session.ends_at <= ctx.now) return refused("over");
  const overtaken = await changedSince(ctx, change.seen, sessionEdits(session.id));
  if (overtaken) return overtaken;
  if (session.state === "published" && change.endsAt <= ctx.now) return refused("in-the-past");
  const kind = changeKind(
    {
      startsAt: session.starts_at,
      endsAt: session.ends_at,
      mode: session.mode,
      venue: session.venue,
      address: session.address,
      onlineUrl: session.online_url,
      text: textOf({ ...session, agenda: await listAgenda(ctx, session.id) }),
    },
    { ...change, text: textOf(change) },
  );
  if (kind === "none") return done({ change: kind });

  const told = { starts_at: change.startsAt, ends_at: change.endsAt, mode: change.mode, venue: change.venue, address: change.address, online_url: change.onlineUrl };
  const ids = { sessionId: session.id, cohortId: session.cohort_id };
  await store.moveHosts(ctx.db, session.id, change.startsAt, change.endsAt);
  await store.deleteAgenda(ctx.db, session.id);
  await store.insertAgenda(ctx.db, agendaRows(ctx, session.id, change.agenda));
  if (session.state === "draft") {
    await store.updateRevision(ctx.db, session.id, session.revision, told);
    await store.updateSession(ctx.db, session.id, { title: change.title, goal: change.goal });
    await record(ctx, sessionDraftChanged, ids);
    return done({ change: kind });
  }
  const revision = session.revision + 1;
  await store.insertRevision(ctx.db, {
    ...told,
    session_id: session.id,
    revision,
    sequence: nextSequence(session.sequence, kind),
    dtstamp: laterStamp(session.dtstamp, ctx.now),
    created_by: actorId(ctx),
    created_at: ctx.now,
  });
  await store.updateSession(ctx.db, session.id, { title: change.title, goal: change.goal, revision });
  await record(ctx, raisesSequence(kind) ? sessionMoved : sessionCorrected, ids);
  return done({ change: kind });
}

/** DTSTAMP counts whole seconds: two changes within one must not look the same. */
export const laterStamp = (before: Date, now: Date): Date => new Date(Math.max(now.getTime(), before.getTime() + 1000));

const textOf = (s: Pick<NewSession, "title" | "goal" | "agenda">): string => {
  const localized = (text: NewSession["title"]) => [text.fi ?? "", text.sv ?? "", text.en ?? ""];
  return JSON.stringify([localized(s.title), localized(s.goal), s.agenda.map((b) => [b.minutes, localized(b.title), b.isBreak])]);
};

const agendaRows = (ctx: Context, sessionId: string, agenda: NewSession["agenda"]) =>
  agenda.map((b, position) => ({ id: newId(ctx), session_id: sessionId, position, minutes: b.minutes, title: b.title, is_break: b.isBreak }));
