import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertRound(db: Db, row: Insertable<DB["feedback_round"]>): Promise<void> {
  await db.insertInto("feedback_round").values(row).execute();
}

/** Holds the round's row until the transaction ends, so that one allocation, wish or refusal is made at a time. */
export async function lockRound(db: Db, roundId: string): Promise<void> {
  await db.selectFrom("feedback_round").select("id").where("id", "=", roundId).forUpdate().execute();
}

export async function closeRound(db: Db, roundId: string, at: Date): Promise<void> {
  await db.updateTable("feedback_round").set({ closed_at: at }).where("id", "=", roundId).execute();
}

export async function insertRun(db: Db, row: Insertable<DB["allocation_run"]>): Promise<void> {
  await db.insertInto("allocation_run").values(row).execute();
}

export async function insertPairings(db: Db, rows: Insertable<DB["pairing"]>[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("pairing").values(rows).execute();
}

/** Takes back, by a run, pairings that nobody has begun; one that was begun in the meantime stays. */
export async function voidPairings(db: Db, runId: string, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.updateTable("pairing").set({ state: "void", taken_by: runId }).where("id", "in", ids).where("state", "=", "assigned").execute();
}

export async function lockPairing(db: Db, pairingId: string): Promise<void> {
  await db.selectFrom("pairing").select("id").where("id", "=", pairingId).forUpdate().execute();
}

export async function updatePairing(db: Db, id: string, change: Updateable<DB["pairing"]>): Promise<void> {
  await db.updateTable("pairing").set(change).where("id", "=", id).execute();
}

export async function insertPoints(db: Db, rows: Insertable<DB["feedback_point"]>[]): Promise<void> {
  await db.insertInto("feedback_point").values(rows).execute();
}

export async function updatePoint(db: Db, id: string, change: Updateable<DB["feedback_point"]>): Promise<void> {
  await db.updateTable("feedback_point").set(change).where("id", "=", id).execute();
}

export async function upsertWish(db: Db, row: Insertable<DB["pair_wish"]>): Promise<void> {
  const { strength, reason, made_by, made_at } = row;
  await db
    .insertInto("pair_wish")
    .values(row)
    .onConflict((c) => c.columns(["round_id", "reviewer_team_id", "author_team_id"]).doUpdateSet({ strength, reason, made_by, made_at }))
    .execute();
}

export async function deleteWish(db: Db, roundId: string, reviewerTeamId: string, authorTeamId: string): Promise<void> {
  await db.deleteFrom("pair_wish").where("round_id", "=", roundId).where("reviewer_team_id", "=", reviewerTeamId).where("author_team_id", "=", authorTeamId).execute();
}
