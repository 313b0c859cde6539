import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Asks a party; an earlier asking, answered or not, is replaced. */
export async function insertSignature(db: Db, row: Insertable<DB["party_signature"]>): Promise<void> {
  await db.updateTable("party_signature").set({ replaced_at: row.asked_at, sealed: null }).where("party_id", "=", row.party_id).where("replaced_at", "is", null).execute();
  await db.insertInto("party_signature").values(row).execute();
}

/** A link that has not been answered works no more: somebody else answers for the party now. */
export async function replaceOpenSignature(db: Db, partyId: string, at: Date): Promise<void> {
  await db.updateTable("party_signature").set({ replaced_at: at, sealed: null }).where("party_id", "=", partyId).where("replaced_at", "is", null).where("answer", "is", null).execute();
}

type Answer = { answer: "signed"; signer_name: string; signer_title: string } | { answer: "declined"; reason: string };

export async function answerSignature(db: Db, id: string, given: Answer & { answered_at: Date }): Promise<void> {
  await db
    .updateTable("party_signature")
    .set({ ...given, sealed: null })
    .where("id", "=", id)
    .execute();
}
