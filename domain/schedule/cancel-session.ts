import { inTransaction } from "#db/transaction.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { laterStamp } from "./change-session.ts";
import { nextSequence } from "./revision.rules.ts";
import { sessionCancelled } from "./schedule.events.ts";
import * as store from "./schedule.store.ts";
import { sessionToRun } from "./session.access.ts";

/** Cancels a session that is not over: a last revision with a higher sequence, its hosts are free, everyone invited is told with the reason. */
export async function cancelSession(ctx: Context, input: { sessionId: string; reason: string }): Promise<Outcome<null, "already-cancelled" | "over">> {
  return inTransaction(ctx, async (tx) => {
    const session = await sessionToRun(tx, input.sessionId);
    if (session.state === "cancelled") return refused("already-cancelled");
    if (session.state === "published" && session.ends_at <= tx.now) return refused("over");
    const revision = session.revision + 1;
    const { starts_at, ends_at, mode, venue, address, online_url } = session;
    await store.insertRevision(tx.db, {
      session_id: session.id,
      revision,
      starts_at,
      ends_at,
      mode,
      venue,
      address,
      online_url,
      sequence: nextSequence(session.sequence, "cancelled"),
      dtstamp: laterStamp(session.dtstamp, tx.now),
      reason: input.reason,
      created_by: actorId(tx),
      created_at: tx.now,
    });
    await store.updateSession(tx.db, session.id, { state: "cancelled", cancelled_at: tx.now, cancel_reason: input.reason, revision });
    await store.freeHosts(tx.db, session.id);
    await record(tx, sessionCancelled, { sessionId: session.id, cohortId: session.cohort_id });
    return done(null);
  });
}
