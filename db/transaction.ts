import type { Db } from "./types.ts";

/**
 * Runs `work` with a context whose `db` is one transaction. Joins the transaction that is open already,
 * since Kysely refuses nesting. Throwing rolls back everything; returning commits.
 */
export async function inTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }));
}
