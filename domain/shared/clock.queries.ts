import type { Db } from "#db/types.ts";

/**
 * The application's time for a real moment: the same, unless the demo has moved its clock. The moved clock
 * runs on from where it was set, in every process, since it lives in the database.
 */
export async function shownTime(db: Db, real: Date): Promise<Date> {
  const row = await db.selectFrom("demo_clock").selectAll().executeTakeFirst();
  return row ? new Date(row.shown_at.getTime() + Math.max(0, real.getTime() - row.set_at.getTime())) : real;
}
