import { sql } from "kysely";
import { listPersonFacts } from "#domain/selection/assignment-facts.queries.ts";
import type { PersonFacts } from "#domain/selection/conflicts.rules.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** Who may interview in a call today, by name; unscoped. At most 500. */
export async function listPossibleInterviewers(ctx: Context, callId: string) {
  return ctx.db
    .selectFrom("possible_interviewer as p")
    .innerJoin("person", "person.id", "p.person_id")
    .select(["person.id as personId", "person.name", "person.email"])
    .where("p.call_id", "=", callId)
    .where("person.erased_at", "is", null)
    .orderBy("person.name")
    .limit(500)
    .execute();
}

/** Those named in a call's slots, with what the conflict rule asks; unscoped. */
export async function listInterviewerFacts(ctx: Context, callId: string): Promise<PersonFacts[]> {
  const named = ctx.db.selectFrom("slot_interviewer as i").innerJoin("interview_slot as s", "s.id", "i.slot_id").where("s.call_id", "=", callId).where("i.active", "=", true);
  return listPersonFacts(ctx, callId, await ctx.db.selectFrom("person").select(["person.id as personId", "person.email"]).where("person.id", "in", named.select("i.person_id")).execute());
}

/** Whether somebody can interview this application in this slot; unscoped. */
export async function existsPanel(ctx: Context, slotId: string, applicationId: string): Promise<boolean> {
  const row = await ctx.db.selectFrom("slot_panel").select("person_id").where("slot_id", "=", slotId).where("application_id", "=", applicationId).executeTakeFirst();
  return row !== undefined;
}

export type OfferedSlot = { id: string; startsAt: Date; endsAt: Date; place: string; onlineUrl: string };

/** Times that an application may choose from, by time: free, not begun, with somebody who may interview it. Unscoped. At most 500. */
export async function listFreeSlots(ctx: Context, applicationId: string): Promise<OfferedSlot[]> {
  return ctx.db
    .selectFrom("interview_slot as s")
    .leftJoin("interview as i", "i.slot_id", "s.id")
    .select(["s.id", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl"])
    .where("i.id", "is", null)
    .where("s.removed_at", "is", null)
    .where("s.starts_at", ">", ctx.now)
    .where((eb) => eb.exists(eb.selectFrom("slot_panel as p").select("p.person_id").whereRef("p.slot_id", "=", "s.id").where("p.application_id", "=", applicationId)))
    .orderBy("s.starts_at")
    .orderBy("s.id")
    .limit(500)
    .execute();
}

/** A slot of a cohort's call with its interviewers; NotFound when it is another's. For those who run the cohort. */
export async function getSlot(ctx: Context, cohortId: string, slotId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = await ctx.db
    .selectFrom("interview_slot as s")
    .innerJoin("call", "call.id", "s.call_id")
    .leftJoin("interview as i", "i.slot_id", "s.id")
    .select(["s.id", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "i.id as interviewId"])
    .select(sql<string[]>`array(select n.person_id from slot_interviewer n where n.slot_id = s.id)`.as("interviewers"))
    .where("s.id", "=", slotId)
    .where("call.cohort_id", "=", cohortId)
    .where("s.removed_at", "is", null)
    .executeTakeFirst();
  const { interviewId, ...slot } = found(row, "slot");
  return { ...slot, isTaken: interviewId !== null };
}

/** Every slot of a cohort's call by time, with its interviewers and the application that has taken it; for those who run the cohort. A case in which the reader has a conflict is only "taken". */
export async function listSlots(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const me = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  const slots = await ctx.db
    .selectFrom("interview_slot as s")
    .innerJoin("call", "call.id", "s.call_id")
    .leftJoin("interview as i", "i.slot_id", "s.id")
    .leftJoin("application as a", "a.id", "i.application_id")
    .leftJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .leftJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("conflict as c", (j) => j.onRef("c.application_id", "=", "a.id").on("c.person_id", "=", me).on("c.has_conflict", "=", true))
    .select(["s.id", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl", "a.id as applicationId", "o.name", "c.id as conflictId"])
    .distinctOn(["s.starts_at", "s.id"])
    .where("call.cohort_id", "=", cohortId)
    .where("s.removed_at", "is", null)
    .orderBy("s.starts_at")
    .orderBy("s.id")
    .limit(1000)
    .execute();
  const people = await ctx.db
    .selectFrom("slot_interviewer as i")
    .innerJoin("interview_slot as s", "s.id", "i.slot_id")
    .innerJoin("call", "call.id", "s.call_id")
    .innerJoin("person", "person.id", "i.person_id")
    .select(["i.slot_id as slotId", "person.name"])
    .where("call.cohort_id", "=", cohortId)
    .where("i.active", "=", true)
    .orderBy("person.name")
    .execute();
  return slots.map(({ applicationId, name, conflictId, ...s }) => ({
    ...s,
    interviewers: people.filter((p) => p.slotId === s.id).map((p) => p.name),
    isTaken: applicationId !== null,
    taken: applicationId && !conflictId ? { applicationId, name: name ?? "" } : null,
  }));
}
