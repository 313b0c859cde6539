import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertSession(db: Db, row: Insertable<DB["session"]>): Promise<void> {
  await db.insertInto("session").values(row).execute();
}

export async function insertRevision(db: Db, row: Insertable<DB["session_revision"]>): Promise<void> {
  await db.insertInto("session_revision").values(row).execute();
}

export async function insertAgenda(db: Db, rows: Insertable<DB["agenda_block"]>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("agenda_block").values(rows).execute();
}
