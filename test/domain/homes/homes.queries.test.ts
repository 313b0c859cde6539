import { askCompletion } from "#domain/applications/ask-completion.ts";
import { withdrawCompletion } from "#domain/applications/withdraw-completion.ts";
import { listLate } from "#domain/reminders/reminders.queries.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { getStaffCohort, cohortItemsOf, listMatters } from "#domain/homes/cohort-home.queries.ts";
import { listTeamRows, listWeek } from "#domain/homes/cohort-teams.queries.ts";
import { getOwnCohort, listJourney, listTeam } from "#domain/homes/own-cohort.queries.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { listOwnApplications, listOwnCohorts } from "#domain/homes/own-lists.queries.ts";
import { listStaffCohorts, listStaffSessions } from "#domain/homes/staff-home.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeApplication, makeAssignment, makeCall, makeCohort, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const now = new Date("2027-03-10T07:00:00Z");

/** Three teams: the first has its plan in and feedback to give to the third, the second is late with its plan; a session in two weeks. */
async function scene() {
  const { call, cohort } = await makeCall(own.db);
  const first = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, name: "Meriharju" });
  const late = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, name: "Napakoski" });
  const { assignmentId, roundId } = await makeAssignment(own.db, cohort.id);
  const work = async (teamId: string, state: "draft" | "submitted", submitted_number: number) => {
    const id = newId({ now });
    await own.db.insertInto("work").values({ id, assignment_id: assignmentId, team_id: teamId, state, draft: {}, submitted_number, created_at: now }).execute();
    return id;
  };
  const firstWork = await work(first.id, "submitted", 1);
  const lateWork = await work(late.id, "draft", 0);
  const third = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, name: "Satalahti" });
  const thirdWork = await work(third.id, "submitted", 1);
  await own.db
    .insertInto("work_version")
    .values({ id: newId({ now }), work_id: thirdWork, number: 1, content: {}, submitted_at: now, submitted_by: third.personId })
    .execute();
  const runId = newId({ now });
  await own.db.insertInto("allocation_run").values({ id: runId, round_id: roundId, made_at: now, seed: 1, rules: "{}", cost: 0, difference: 0, explanation: "{}", input_hash: "x" }).execute();
  const pairingId = newId({ now });
  await own.db
    .insertInto("pairing")
    .values({ id: pairingId, round_id: roundId, run_id: runId, number: 1, work_id: thirdWork, reviewer_team_id: first.id, state: "assigned", content: {}, created_at: now })
    .execute();
  const held = await makeSession(own.db, cohort.id, { number: 1, startsAt: new Date("2027-03-03T07:00:00Z"), heldAt: now });
  await makeSession(own.db, cohort.id, { number: 2, startsAt: new Date("2027-03-24T07:00:00Z") });
  await makeSession(own.db, cohort.id, { number: 3, startsAt: new Date("2027-04-14T06:00:00Z"), state: "draft" });
  const mentor = await makePerson(own.db, { name: "Sari Aalto" });
  await giveRole(own.db, mentor, "mentor", { kind: "team", id: first.id });
  await own.db.insertInto("attendance").values({ session_id: held.id, person_id: first.personId, state: "late", marked_by: mentor, marked_at: now }).execute();
  return { call, cohort, first, late, firstWork, lateWork, pairingId, mentor };
}
let s: Awaited<ReturnType<typeof scene>>;
beforeAll(async () => {
  s = await scene();
  await scene(); // another cohort, of which nobody here may see anything
});
const ctx = (personId: string) => as(own.db, personId, now);
const items = async (personId: string) => (await listOwnItems(await ctx(personId))).map((i) => [i.kind, i.id]);

describe("what waits for a person", () => {
  test("each sees what is theirs", async () => {
    expect(await items(s.first.personId)).toEqual([["feedback", s.pairingId]]);
    expect(await items(s.late.personId)).toEqual([["plan", s.lateWork]]);
    expect(await items(s.mentor)).toEqual([["comment", s.firstWork]]);
    expect(await items(await makePerson(own.db))).toEqual([]);
  });

  test("a draft waits until its call closes; a place until it lapses, for those who may answer", async () => {
    const { call, cohort } = await makeCall(own.db, {
      closes_at: new Date("2027-03-20T14:00:00Z"),
      decisions_on: "2027-03-30",
      confirm_by: new Date("2027-04-08T14:00:00Z"),
      reviews_due_at: new Date("2027-03-27T14:00:00Z"),
    });
    const draft = await makeApplication(own.db, call.id, { state: "draft", diary_number: null, submitted_version: null, submitted_at: null, submitted_by: null });
    expect(await items(draft.personId)).toEqual([["draft", draft.id]]);
    expect(await listOwnItems(await as(own.db, draft.personId, new Date("2027-03-20T14:00:00Z")))).toEqual([]);
    const decided = await makeApplication(own.db, call.id, { state: "decided" });
    await own.db
      .insertInto("seat")
      .values({ id: newId({ now }), cohort_id: cohort.id, application_id: decided.id, state: "offered", offered_at: now, offered_until: new Date("2027-03-12T14:00:00Z") })
      .execute();
    expect(await items(decided.personId)).toEqual([["place", decided.id]]);
    await own.db.updateTable("application_writer").set({ access: "see" }).where("person_id", "=", decided.personId).execute();
    expect(await items(decided.personId)).toEqual([]);
  });

  test("a completion that was asked for, with its date, until it is sent, too late or taken back", async () => {
    const { call, cohort } = await makeCall(own.db, { grace_minutes: 10 });
    const sent = await makeApplication(own.db, call.id);
    const manager = await makePerson(own.db);
    await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
    const asked = await askCompletion(await ctx(manager), { applicationId: sent.id, questions: ["budget"], message: "Budjetti", until: "2027-03-12T12:00" });
    const completionId = asked.ok ? asked.value.completionId : "";
    expect(await listOwnItems(await ctx(sent.personId))).toMatchObject([{ kind: "completion", id: completionId, of: sent.id, dueAt: new Date("2027-03-12T10:00:00Z") }]);
    const at = async (moment: string) => (await listOwnItems(await as(own.db, sent.personId, new Date(moment)))).length;
    expect([await at("2027-03-12T10:10:00Z"), await at("2027-03-12T10:10:01Z")]).toEqual([1, 0]);
    await own.db.updateTable("application_writer").set({ access: "see" }).where("person_id", "=", sent.personId).execute();
    expect(await items(sent.personId)).toEqual([]);
    await own.db.updateTable("application_writer").set({ access: "edit" }).where("person_id", "=", sent.personId).execute();
    await withdrawCompletion(await ctx(manager), { applicationId: sent.id, completionId });
    expect(await items(sent.personId)).toEqual([]);
  });

  test("own cohorts with their next session, own applications", async () => {
    const me = await ctx(s.first.personId);
    expect((await listOwnCohorts(me)).map((c) => [c.id, c.nextSession])).toEqual([[s.cohort.id, new Date("2027-03-24T07:00:00Z")]]);
    expect((await listOwnApplications(me)).map((a) => [a.id, a.seat])).toEqual([[s.first.applicationId, "confirmed"]]);
  });
});

describe("a participant's cohort", () => {
  test("published sessions on a line, the team and its mentor", async () => {
    const me = await ctx(s.first.personId);
    const cohort = await getOwnCohort(me, s.cohort.id);
    expect((await listJourney(me, cohort.id)).map((x) => [x.number, x.state])).toEqual([
      [1, "done"],
      [2, "now"],
    ]);
    const team = await listTeam(me, cohort.teamId);
    expect([team.members.length, team.mentors.map((m) => m.name)]).toEqual([1, ["Sari Aalto"]]);
  });
  test("is not there for others, nor for those who have left", async () => {
    await expect(getOwnCohort(await ctx(s.mentor), s.cohort.id)).rejects.toBeInstanceOf(NotFound);
    const gone = await makeTeam(own.db, { callId: s.call.id, cohortId: s.cohort.id });
    await own.db.updateTable("team").set({ left_at: now }).where("id", "=", gone.id).execute();
    await expect(getOwnCohort(await ctx(gone.personId), s.cohort.id)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("the organisers' home", () => {
  let manager = "";
  beforeAll(async () => {
    manager = await makePerson(own.db);
    await giveRole(own.db, manager, "manager", { kind: "cohort", id: s.cohort.id });
  });

  test("only one's own cohorts and their sessions", async () => {
    const me = await ctx(manager);
    expect((await listStaffCohorts(me)).map((c) => c.id)).toEqual([s.cohort.id]);
    expect((await listStaffSessions(me)).map((x) => x.startsAt)).toEqual([new Date("2027-03-24T07:00:00Z")]);
    expect(await listStaffCohorts(await ctx(s.first.personId))).toEqual([]);
  });

  test("what runs today comes first, then what is coming, drafts and what is over", async () => {
    const follower = await makePerson(own.db);
    const make = async (given: { state?: "draft" | "closed"; starts_on: string; ends_on: string }) => {
      const { id } = await makeCohort(own.db, given);
      await giveRole(own.db, follower, "observer", { kind: "cohort", id });
      return id;
    };
    const over = await make({ starts_on: "2026-09-01", ends_on: "2026-11-01" });
    const coming = await make({ starts_on: "2027-09-01", ends_on: "2027-11-01" });
    const draft = await make({ state: "draft", starts_on: "2028-01-10", ends_on: "2028-04-01" });
    const running = await make({ starts_on: "2027-01-20", ends_on: "2027-04-29" });
    expect((await listStaffCohorts(await ctx(follower))).map((c) => c.id)).toEqual([running, coming, draft, over]);
  });

  test("who is late, by team", async () => {
    const me = await ctx(manager);
    const items = cohortItemsOf(await listMatters(me, s.cohort.id), await listLate(me, s.cohort.id));
    expect(items.map((i) => [i.kind, i.names, i.dueAt])).toEqual([["plan", ["Napakoski"], new Date("2027-02-19T14:00:00Z")]]);
  });

  test("a row a team", async () => {
    const rows = await listTeamRows(await ctx(manager), s.cohort.id);
    expect(rows.map((r) => [r.name, r.workState, r.planLate, `${r.given}/${r.asked}`, `${r.attended}/${r.held}`, r.mentors])).toEqual([
      ["Meriharju", "submitted", false, "0/1", "1/1", ["Sari Aalto"]],
      ["Napakoski", "draft", true, "0/0", "0/1", []],
      ["Satalahti", "submitted", false, "0/0", "0/1", []],
    ]);
  });

  test("the week: what is due and nothing that has passed", async () => {
    expect((await listWeek(await ctx(manager), s.cohort.id)).map((w) => w.kind)).toEqual(["feedbackDue"]);
  });

  test("not for strangers; those who follow run nothing", async () => {
    await expect(getStaffCohort(await ctx(s.first.personId), s.cohort.id)).rejects.toBeInstanceOf(NotFound);
    await giveRole(own.db, s.mentor, "reviewer", { kind: "cohort", id: s.cohort.id });
    await expect(getStaffCohort(await ctx(s.mentor), s.cohort.id)).rejects.toBeInstanceOf(Forbidden);
    const observer = await makePerson(own.db);
    await giveRole(own.db, observer, "observer", { kind: "cohort", id: s.cohort.id });
    expect(await getStaffCohort(await ctx(observer), s.cohort.id)).toMatchObject({ runs: false, hosts: false });
  });
});
