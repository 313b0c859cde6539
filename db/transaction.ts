import type { Db } from "./types.ts";

/**
 * Runs `work` with a context whose `db` is one transaction. Joins the transaction that is open already,
 * since Kysely refuses nesting. Throwing rolls back everything; returning commits. What the request has read before
 * (`seen`) does not count in it.
 */
export async function inTransaction<C extends { db: Db; seen?: unknown }, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute((db) => work({ ...ctx, db, seen: undefined }));
}
