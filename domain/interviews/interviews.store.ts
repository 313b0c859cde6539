import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function insertSlots(db: Db, rows: Insertable<DB["interview_slot"]>[], interviewers: string[]): Promise<void> {
  await db.insertInto("interview_slot").values(rows).execute();
  const people = rows.flatMap((s) => interviewers.map((person_id) => ({ slot_id: s.id, person_id, during: sql<string>`tstzrange(${s.starts_at}, ${s.ends_at})` })));
  await db.insertInto("slot_interviewer").values(people).execute();
}

/** True for the constraint that keeps an interviewer from being in two places. */
export const isInterviewerBusy = (error: unknown): boolean => typeof error === "object" && error !== null && "constraint" in error && error.constraint === "slot_interviewer_one_place_at_a_time";

/** A slot that is not removed and has not been taken; its row is locked, so that nobody takes or removes it meanwhile. */
export async function lockFreeSlot(db: Db, callId: string, slotId: string) {
  // first the lock, then the question: asked in one, it would not see who took the slot while we waited
  await db.selectFrom("interview_slot").select("id").where("id", "=", slotId).forUpdate().execute();
  return db
    .selectFrom("interview_slot as s")
    .leftJoin("interview as i", "i.slot_id", "s.id")
    .select(["s.id", "s.starts_at as startsAt"])
    .where("s.id", "=", slotId)
    .where("s.call_id", "=", callId)
    .where("s.removed_at", "is", null)
    .where("i.id", "is", null)
    .executeTakeFirst();
}

/** A slot that is not removed, with the interview that has taken it; both rows are locked. */
export async function lockSlot(db: Db, slotId: string) {
  await db.selectFrom("interview_slot").select("id").where("id", "=", slotId).forUpdate().execute();
  await db.selectFrom("interview").select("id").where("slot_id", "=", slotId).forUpdate().execute();
  const row = await db
    .selectFrom("interview_slot as s")
    .leftJoin("interview as i", "i.slot_id", "s.id")
    .select(["s.id", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "i.id as interviewId", "i.application_id as applicationId"])
    .where("s.id", "=", slotId)
    .where("s.removed_at", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { interviewId, applicationId, ...slot } = row;
  return { ...slot, taken: interviewId && applicationId ? { interviewId, applicationId } : null };
}

/** Who interviews in a slot that keeps its time. */
export async function setInterviewers(db: Db, slot: { id: string; startsAt: Date; endsAt: Date }, interviewers: readonly string[]): Promise<void> {
  await db.deleteFrom("slot_interviewer").where("slot_id", "=", slot.id).where("person_id", "not in", interviewers).execute();
  await db
    .insertInto("slot_interviewer")
    .values(interviewers.map((person_id) => ({ slot_id: slot.id, person_id, during: sql<string>`tstzrange(${slot.startsAt}, ${slot.endsAt})` })))
    .onConflict((c) => c.columns(["slot_id", "person_id"]).doNothing())
    .execute();
}

type Replacement = { id: string; callId: string; startsAt: Date; endsAt: Date; place: string; onlineUrl: string; interviewers: string[]; by: string; at: Date };

/** Another slot instead of this one; the interview that has taken it goes along. */
export async function replaceSlot(db: Db, slotId: string, next: Replacement): Promise<void> {
  await removeSlot(db, slotId, next.at); // first: nobody is in two places at once
  const row = { id: next.id, call_id: next.callId, starts_at: next.startsAt, ends_at: next.endsAt, place: next.place, online_url: next.onlineUrl, made_by: next.by, made_at: next.at };
  await insertSlots(db, [row], next.interviewers);
  await db.updateTable("interview").set({ slot_id: next.id }).where("slot_id", "=", slotId).execute();
}

export async function removeSlot(db: Db, slotId: string, now: Date): Promise<void> {
  await db.updateTable("interview_slot").set({ removed_at: now }).where("id", "=", slotId).execute();
  await db.updateTable("slot_interviewer").set({ active: false }).where("slot_id", "=", slotId).execute();
}

/** Asks an application, or asks it again with a new date; undefined when it has a time. */
export async function putInvitation(db: Db, row: Insertable<DB["interview"]>): Promise<string | undefined> {
  const made = await db
    .insertInto("interview")
    .values(row)
    .onConflict((c) =>
      c.column("application_id").doUpdateSet({ state: "invited", book_by: row.book_by, invited_by: row.invited_by, invited_at: row.invited_at, reason: "" }).where("interview.state", "<>", "booked"),
    )
    .returning("id")
    .executeTakeFirst();
  return made?.id;
}

/** The interview of an application with its call's zone and its booked slot, its row locked until the transaction ends. */
export async function lockInterview(db: Db, applicationId: string) {
  await db.selectFrom("interview").select("id").where("application_id", "=", applicationId).forUpdate().execute();
  return db
    .selectFrom("interview as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .leftJoin("interview_slot as s", "s.id", "i.slot_id")
    .select(["i.id", "i.state", "i.book_by as bookBy", "i.slot_id as slotId", "i.application_id as applicationId", "s.starts_at as startsAt"])
    .select(["a.state as applicationState", "a.call_id as callId", "call.cohort_id as cohortId", "cohort.zone"])
    .where("i.application_id", "=", applicationId)
    .executeTakeFirst();
}
export type LockedInterview = NonNullable<Awaited<ReturnType<typeof lockInterview>>>;

export async function updateInterview(db: Db, id: string, change: Updateable<DB["interview"]>): Promise<void> {
  await db.updateTable("interview").set(change).where("id", "=", id).execute();
}

export async function putCopy(db: Db, row: Insertable<DB["interview_copy"]>): Promise<void> {
  const { state, sequence, slot_id } = row;
  await db
    .insertInto("interview_copy")
    .values(row)
    .onConflict((c) => c.columns(["interview_id", "person_id"]).doUpdateSet({ state, sequence, slot_id }))
    .execute();
}

/** Writes the note when nobody has saved a newer one than `seen` (0: none yet). False otherwise. */
export async function putNote(db: Db, row: Omit<Insertable<DB["interview_note"]>, "version">, seen: number): Promise<boolean> {
  const { interview_id, ...change } = row;
  if (seen === 0) {
    const made = await db
      .insertInto("interview_note")
      .values({ ...row, version: 1 })
      .onConflict((c) => c.column("interview_id").doNothing())
      .returning("version")
      .executeTakeFirst();
    return made !== undefined;
  }
  const saved = await db
    .updateTable("interview_note")
    .set({ ...change, version: seen + 1 })
    .where("interview_id", "=", interview_id)
    .where("version", "=", seen)
    .returning("version")
    .executeTakeFirst();
  return saved !== undefined;
}
