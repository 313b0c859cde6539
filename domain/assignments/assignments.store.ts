import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertAssignment(db: Db, row: Insertable<DB["assignment"]>): Promise<void> {
  await db.insertInto("assignment").values(row).execute();
}

/** Makes a team's work unless it is there already. Two at once make one; true for the one who made it. */
export async function insertWork(db: Db, row: Insertable<DB["work"]>): Promise<boolean> {
  const made = await db
    .insertInto("work")
    .values(row)
    .onConflict((c) => c.columns(["assignment_id", "team_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateWork(db: Db, id: string, change: Updateable<DB["work"]>): Promise<void> {
  await db.updateTable("work").set(change).where("id", "=", id).execute();
}

export async function insertVersion(db: Db, row: Insertable<DB["work_version"]>): Promise<void> {
  await db.insertInto("work_version").values(row).execute();
}

/** Removes a version that the work no longer counts; the database refuses it while anything refers to it. */
export async function deleteVersion(db: Db, workId: string, number: number): Promise<void> {
  await db.deleteFrom("work_version").where("work_id", "=", workId).where("number", "=", number).execute();
}

export async function insertComment(db: Db, row: Insertable<DB["work_comment"]>): Promise<void> {
  await db.insertInto("work_comment").values(row).execute();
}

export async function insertChangeRequest(db: Db, row: Insertable<DB["change_request"]>): Promise<void> {
  await db.insertInto("change_request").values(row).execute();
}

export async function updateChangeRequest(db: Db, id: string, change: Updateable<DB["change_request"]>): Promise<void> {
  await db.updateTable("change_request").set(change).where("id", "=", id).execute();
}

/** Confirms what the team says it has done; accepting the plan does so for every change at once. */
export async function confirmDoneChanges(db: Db, workId: string): Promise<void> {
  await db.updateTable("change_request").set({ state: "confirmed" }).where("work_id", "=", workId).where("state", "=", "done").execute();
}

export async function upsertDateOverride(db: Db, row: Insertable<DB["date_override"]>): Promise<void> {
  const { due_at, why, granted_by, granted_at } = row;
  await db
    .insertInto("date_override")
    .values(row)
    .onConflict((c) => c.columns(["assignment_id", "team_id"]).doUpdateSet({ due_at, why, granted_by, granted_at }))
    .execute();
}
