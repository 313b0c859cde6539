import { sql } from "kysely";
import type { Db } from "#db/types.ts";

export type Fact = { id: string; name: string; payload: Record<string, string> };

/** Facts that no worker has passed on yet, oldest first; locked against other relays until the transaction ends. */
export async function takeUndispatched(db: Db, limit: number): Promise<Fact[]> {
  return db.selectFrom("event").select(["id", "name", "payload"]).where("dispatched_at", "is", null).orderBy("id").limit(limit).forUpdate().skipLocked().execute();
}

/** Notes that these facts were passed on, and which jobs are now to be done for each: by the fact's name, their names. */
export async function stampDispatched(db: Db, ids: string[], at: Date, jobsOf: Record<string, string[]>): Promise<void> {
  const names = sql<string[]>`array(select jsonb_array_elements_text(${JSON.stringify(jobsOf)}::jsonb -> event.name))`;
  await db.updateTable("event").set({ dispatched_at: at, jobs_left: names }).where("id", "in", ids).execute();
}

/** The oldest facts whose jobs are not all done: these are in the queue, being done, or were lost with the queue. */
export async function listUnfinished(db: Db, limit: number): Promise<{ id: string; jobs_left: string[] }[]> {
  return db
    .selectFrom("event")
    .select(["id", "jobs_left"])
    .where(sql<boolean>`jobs_left <> '{}'`)
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** Notes that a job was done for a fact. */
export async function markJobDone(db: Db, id: string, job: string): Promise<void> {
  await db
    .updateTable("event")
    .set({ jobs_left: sql<string[]>`array_remove(jobs_left, ${job})` })
    .where("id", "=", id)
    .execute();
}

export async function findFact(db: Db, id: string): Promise<Fact | undefined> {
  return db.selectFrom("event").select(["id", "name", "payload"]).where("id", "=", id).executeTakeFirst();
}

export async function countUndispatched(db: Db): Promise<number> {
  const row = await db
    .selectFrom("event")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("dispatched_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function beat(db: Db, name: string, real: Date): Promise<void> {
  await db
    .insertInto("heartbeat")
    .values({ name, beat_at: real })
    .onConflict((c) => c.column("name").doUpdateSet({ beat_at: real }))
    .execute();
}

/** True when this transaction now holds the lock of that number; nobody else does until it ends. */
export async function tryLock(db: Db, number: number): Promise<boolean> {
  const answer = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${number}) as got`.execute(db);
  return answer.rows[0]?.got ?? false;
}

/** Where the demo's clock is going, if it moves. */
export async function findClockTarget(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom("demo_clock").select("moving_to").executeTakeFirst();
  return row?.moving_to ?? undefined;
}

/** What the demo's clock showed when the worker was last seen; the time since then does not count. */
export async function findStoppedClock(db: Db): Promise<Date | undefined> {
  const row = await db
    .selectFrom("demo_clock")
    .leftJoin("heartbeat", (j) => j.on("heartbeat.name", "=", "worker"))
    .select(["shown_at", "set_at", "beat_at"])
    .executeTakeFirst();
  if (!row) return undefined;
  const ran = row.beat_at ? row.beat_at.getTime() - row.set_at.getTime() : 0;
  return new Date(row.shown_at.getTime() + Math.max(0, ran));
}

/** Sets the demo's clock; never back. `movingTo` null ends the journey. */
export async function setClock(db: Db, shown: Date, real: Date, movingTo: Date | null): Promise<void> {
  await db
    .insertInto("demo_clock")
    .values({ id: 1, shown_at: shown, set_at: real, moving_to: movingTo })
    .onConflict((c) => c.column("id").doUpdateSet({ shown_at: shown, set_at: real, moving_to: movingTo }).where("demo_clock.shown_at", "<=", shown))
    .execute();
}

export async function setClockTarget(db: Db, target: Date): Promise<void> {
  await db.updateTable("demo_clock").set({ moving_to: target }).execute();
}
