import type { Db } from "#db/types.ts";

/** When the worker last did its round (real time), how many facts wait to be passed on, and since when the oldest (application time). */
export async function readHealth(db: Db) {
  const beat = await db.selectFrom("heartbeat").select("beat_at").where("name", "=", "worker").executeTakeFirst();
  const waiting = await db
    .selectFrom("event")
    .select((eb) => [eb.fn.countAll<string>().as("count"), eb.fn.min("occurred_at").as("oldest")])
    .where("dispatched_at", "is", null)
    .executeTakeFirstOrThrow();
  return { workerSeen: beat?.beat_at ?? null, waiting: Number(waiting.count), oldestWaiting: waiting.oldest };
}
