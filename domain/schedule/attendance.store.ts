import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Writes the marks; returns how many said something new. */
export async function upsertAttendance(db: Db, rows: Insertable<DB["attendance"]>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const changed = await db
    .insertInto("attendance")
    .values(rows)
    .onConflict(
      (c) =>
        c
          .columns(["session_id", "person_id"])
          .doUpdateSet((eb) => ({ state: eb.ref("excluded.state"), marked_by: eb.ref("excluded.marked_by"), marked_at: eb.ref("excluded.marked_at") }))
          .whereRef("attendance.state", "is distinct from", "excluded.state" as never), // Kysely has no name for the row that was offered
    )
    .returning("person_id")
    .execute();
  return changed.length;
}

/** Sessions that are over, were marked and are not yet noted as held; locked, at most 100. */
export async function lockUnnotedHeld(db: Db, now: Date): Promise<{ id: string; cohort_id: string }[]> {
  return db
    .selectFrom("session")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select(["session.id", "session.cohort_id"])
    .where("session.state", "=", "published")
    .where("session.held_at", "is", null)
    .where("now.ends_at", "<=", now)
    .where((eb) => eb.exists(eb.selectFrom("attendance").select("attendance.person_id").whereRef("attendance.session_id", "=", "session.id")))
    .orderBy("session.id")
    .limit(100)
    .forUpdate("session")
    .skipLocked()
    .execute();
}
