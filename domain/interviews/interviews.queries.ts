import { sql } from "kysely";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import { mustHaveRole, runsCohort } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustRunCase } from "#domain/selection/cases.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { applicantsUntil, isChangeable, type Chooser } from "./interview.rules.ts";
import { listFreeSlots } from "./slots.queries.ts";

/** Applications of a call that are asked to an interview; unscoped. */
export async function listInvitedApplications(ctx: Context, callId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("interview as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .select("i.application_id as id")
    .where("a.call_id", "=", callId)
    .where("i.state", "<>", "off")
    .execute();
  return rows.map((r) => r.id);
}

/** Undecided applications of a cohort with how they stand, by diary number: of those who run the cohort, all, of a substitute, those in which they stand in; without those in which they have a conflict. At most 2,000. */
const listStandings = (ctx: Context, cohortId: string) => {
  const me = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  const runs = sql<boolean>`exists (select from cohort_role r where r.cohort_id = call.cohort_id and r.person_id = ${me}::uuid and r.role = any(${sql.val([...cohortRunners])}))`;
  const standsIn = sql<boolean>`exists (select from case_substitute s where s.application_id = a.id and s.person_id = ${me}::uuid and s.ended_at is null)`;
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("interview as i", "i.application_id", "a.id")
    .select(["a.id", "a.diary_number as diaryNumber", "o.name", "i.state", "i.book_by as bookBy", "i.reason"])
    .where("call.cohort_id", "=", cohortId)
    .where((eb) => eb.or([runs, standsIn]))
    .where((eb) => eb.not(eb.exists(eb.selectFrom("conflict as c").select("c.id").whereRef("c.application_id", "=", "a.id").where("c.person_id", "=", me).where("c.has_conflict", "=", true))))
    .orderBy("a.diary_number")
    .limit(2000);
};

const invitable = (ctx: Context, cohortId: string) =>
  listStandings(ctx, cohortId)
    .where("a.state", "=", "submitted")
    .where((eb) => eb.or([eb("i.state", "is", null), eb("i.state", "<>", "booked")]));

/** Applications that can be asked: sent, undecided, without a time. */
export async function listInvitable(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return invitable(ctx, cohortId).execute();
}

/** Which of these the actor can ask; none for those who may not. */
export async function listInvitableOf(ctx: Context, cohortId: string, applicationIds: readonly string[]): Promise<string[]> {
  const rows = await invitable(ctx, cohortId).where("a.id", "in", applicationIds).execute();
  return rows.map((a) => a.id);
}

/** The case that is to be asked by itself, for those who run the cohort or stand in for them in this `oneCase`; NotFound when it cannot be asked, or is another cohort's. */
export async function getInvitable(ctx: Context, cohortId: string, applicationId: string) {
  const { runs } = await mustRunCase(ctx, applicationId);
  const of = invitable(ctx, cohortId).innerJoin("cohort", "cohort.id", "call.cohort_id").select(["cohort.name as cohortName", "cohort.zone"]);
  const one = found(await of.where("a.id", "=", applicationId).executeTakeFirst(), "application");
  return { ...one, oneCase: runs ? undefined : applicationId, free: (await listFreeSlots(ctx, applicationId)).length };
}

/** Applications that were asked and have no time: they have yet to choose, or it is off. */
export async function listWithoutTime(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const rows = await listStandings(ctx, cohortId).where("a.state", "in", ["submitted", "decided"]).where("i.state", "in", ["invited", "off"]).execute();
  return rows.flatMap(({ state, bookBy, reason, ...a }) => (state && bookBy ? [{ ...a, isOff: state === "off", bookBy, reason: reason ?? "" }] : []));
}

/** How an application stands with its interview, for its writers and those who run the cohort; undefined when it was not asked. Unscoped: ask for access first. */
export async function findStanding(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("interview as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .leftJoin("interview_slot as s", "s.id", "i.slot_id")
    .select(["i.id", "i.state", "i.book_by as bookBy", "i.reason", "i.slot_id as slotId", "s.starts_at as startsAt", "s.ends_at as endsAt", "s.place", "s.online_url as onlineUrl"])
    .select(["a.id as applicationId", "a.state as applicationState", "a.diary_number as diaryNumber", "call.cohort_id as cohortId", "cohort.name as cohortName", "cohort.zone"])
    .where("i.application_id", "=", applicationId)
    .executeTakeFirst();
}

/** The interview of an application as its chooser sees it: its time, and the times to choose from. NotFound for those who may not know of it. */
export async function getChoice(ctx: Context, applicationId: string, who: Chooser) {
  await mustReach(ctx, applicationId, who === "manager" ? ["staff"] : ["see", "edit", "submit"]);
  const { id, state, bookBy, reason, slotId, startsAt, endsAt, place, onlineUrl, ...about } = found(await findStanding(ctx, applicationId), "interview");
  const isOpen = about.applicationState === "submitted" && state !== "off";
  const canChange = isOpen && (startsAt ? isChangeable(startsAt, about.zone, ctx.now, who) : who === "manager" || ctx.now < bookBy);
  const free = canChange ? (await listFreeSlots(ctx, applicationId)).filter((s) => isChangeable(s.startsAt, about.zone, ctx.now, who)) : [];
  const booked = slotId && startsAt && endsAt ? { startsAt, endsAt, place: place ?? "", onlineUrl: onlineUrl ?? "", until: applicantsUntil(startsAt, about.zone) } : null;
  return { ...about, id, isOff: state === "off", reason, bookBy, booked, canChange, free };
}

/** The same, for those who run the cohort, or stand in for them in this `oneCase`; NotFound when the application is another cohort's. */
export async function getChoiceOfCohort(ctx: Context, cohortId: string, applicationId: string) {
  const choice = await getChoice(ctx, applicationId, "manager");
  if (choice.cohortId !== cohortId) throw new NotFound("interview");
  return { ...choice, oneCase: (await runsCohort(ctx, cohortId)) ? undefined : applicationId };
}

/** What the interviewers wrote about an application, for those who decide; null without a note. Unscoped: ask for the case first. */
export async function findNote(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("interview_note as n")
    .innerJoin("interview as i", "i.id", "n.interview_id")
    .innerJoin("person", "person.id", "n.saved_by")
    .select(["n.content", "n.saved_at as savedAt", "person.name as savedBy"])
    .where("i.application_id", "=", applicationId)
    .where("n.content", "<>", "")
    .executeTakeFirst();
  return row ?? null;
}
