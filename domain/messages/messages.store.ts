import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** Inserts what is not there yet; returns the ids of the new rows that wait to be sent. */
export async function insertMessages(db: Db, rows: Insertable<DB["message"]>[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const made = await db
    .insertInto("message")
    .values(rows)
    .onConflict((c) => c.column("key").doNothing())
    .returning(["id", "state"])
    .execute();
  return made.filter((m) => m.state === "queued").map((m) => m.id);
}

/** Takes a message for sending; undefined when another has it, it has gone, or it is not to go. `real` is the process's own clock. */
export async function claimMessage(db: Db, id: string, by: string, real: Date) {
  return db
    .updateTable("message")
    .set({ state: "sending", lease_by: by, lease_until: new Date(real.getTime() + 120_000), attempts: sql`attempts + 1` })
    .where("id", "=", id)
    .where("state", "=", "queued")
    .returningAll()
    .executeTakeFirst();
}

/** Ends a claim; only the owner of the live lease may. */
export async function settleMessage(db: Db, id: string, by: string, change: Updateable<DB["message"]>): Promise<boolean> {
  const row = await db
    .updateTable("message")
    .set({ ...change, lease_by: null, lease_until: null })
    .where("id", "=", id)
    .where("lease_by", "=", by)
    .where("state", "=", "sending")
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Claims whose owner died: of the kinds in `resend` they wait again, the others become unknown for a person to look at. Returns how many. */
export async function releaseExpired(db: Db, real: Date, resend: string[]): Promise<number> {
  const rows = await db
    .updateTable("message")
    .set((eb) => ({
      state: eb
        .case()
        .when("kind", "in", resend.length > 0 ? resend : [""])
        .then("queued" as const)
        .else("unknown" as const)
        .end(),
      lease_by: null,
      lease_until: null,
    }))
    .where("state", "=", "sending")
    .where("lease_until", "<", real)
    .returning("id")
    .execute();
  return rows.length;
}

/** Puts a failed, unknown or skipped message back into the queue, to its person's present address; false when it is in another state. */
export async function requeueMessage(db: Db, id: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("message")
    .set((eb) => ({
      state: "queued",
      why: null,
      due_at: at,
      useful_until: null,
      address: eb.fn.coalesce(eb.selectFrom("person").select("person.email").whereRef("person.id", "=", "message.person_id"), "message.address"),
    }))
    .where("id", "=", id)
    .where("state", "in", ["failed", "unknown", "skipped"])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

const emptied = { subject: null, body: null, smtp_reply: null };
const isOpen = ["queued", "failed", "unknown"] as const;

/** Empties the rows whose ref holds these ids. */
export async function forgetMailsAbout(db: Db, about: Record<string, string>): Promise<void> {
  const ref = sql<boolean>`message.ref @> ${JSON.stringify(about)}::jsonb`;
  await db.updateTable("message").set({ state: "skipped", why: "erased" }).where(ref).where("state", "in", isOpen).execute();
  await db
    .updateTable("message")
    .set({ ...emptied, address: sql<string>`message.id || '@erased.invalid'` })
    .where(ref)
    .execute();
}

/** Empties a person's rows of the ledger. */
export async function forgetMailsOf(db: Db, personId: string): Promise<void> {
  await db.updateTable("message").set({ state: "skipped", why: "erased" }).where("person_id", "=", personId).where("state", "in", isOpen).execute();
  await db
    .updateTable("message")
    .set({ ...emptied, address: `${personId}@erased.invalid` })
    .where("person_id", "=", personId)
    .execute();
}
