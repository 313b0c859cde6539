import type { Db } from "#db/types.ts";
import { acceptWork } from "#domain/assignments/accept-work.ts";
import { ensureWorks } from "#domain/assignments/ensure-work.ts";
import { saveDraft } from "#domain/assignments/save-draft.ts";
import { submitWork } from "#domain/assignments/submit-work.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { makeAssignment, makeCall, makeTeam } from "#test/factories/rows.ts";

/** While plans are written; due on 19.2.2027 16.00, allocated on 22.2. 9.00. */
export const writing = new Date("2027-02-10T10:00:00Z");
export const allocated = new Date("2027-02-22T08:00:00Z");

/** A cohort with a manager, so many teams of one member each, a mentor for every team, and their opened plans. */
export async function makeWorks(db: Db, teamCount: number) {
  const { cohort, call } = await makeCall(db);
  const { assignmentId, roundId } = await makeAssignment(db, cohort.id);
  const managerId = await makePerson(db, { name: "Outi Salmela" });
  await giveRole(db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const teams = [];
  for (let i = 0; i < teamCount; i++) teams.push(await makeTeam(db, { callId: call.id, cohortId: cohort.id }));
  await ensureWorks(asSystem(db, writing));
  const made = [];
  for (const team of teams) {
    const mentorId = await makePerson(db, { name: `Kummi ${team.name}` });
    await giveRole(db, mentorId, "mentor", { kind: "team", id: team.id });
    const work = await db.selectFrom("work").select("id").where("team_id", "=", team.id).executeTakeFirstOrThrow();
    made.push({ ...team, mentorId, workId: work.id });
  }
  return { cohort, call, assignmentId, roundId, managerId, teams: made };
}
export type MadeTeam = Awaited<ReturnType<typeof makeWorks>>["teams"][number];

export const draftVersionOf = async (db: Db, workId: string) => (await db.selectFrom("work").select("draft_version").where("id", "=", workId).executeTakeFirstOrThrow()).draft_version;

/** Writes a goal and hands the plan in. */
export async function handIn(db: Db, team: { personId: string; workId: string }, at = writing, goal = "Kaksi ihmistä työhön") {
  const ctx = await as(db, team.personId, at);
  const { draft } = await db.selectFrom("work").select("draft").where("id", "=", team.workId).executeTakeFirstOrThrow();
  await saveDraft(ctx, { workId: team.workId, was: { goal: String(draft.goal ?? "") }, fields: { goal } });
  return submitWork(ctx, { workId: team.workId, draftVersion: await draftVersionOf(db, team.workId) });
}

export async function accept(db: Db, team: MadeTeam, at = writing) {
  return acceptWork(await as(db, team.mentorId, at), { workId: team.workId, number: 1 });
}

export const eventsOf = async (db: Db, name: string, about: string) =>
  (await db.selectFrom("event").select(["name", "payload"]).where("name", "=", name).execute()).filter((e) => Object.values(e.payload).includes(about));
