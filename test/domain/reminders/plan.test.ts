import { beforeEach, describe, expect, test } from "vitest";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { freeInterview } from "#domain/interviews/free-interview.ts";
import { holdReminder } from "#domain/reminders/hold-reminder.ts";
import { plan } from "#domain/reminders/plan-of-cohort.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { releaseReminder } from "#domain/reminders/release-reminder.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { interviewScene } from "#test/domain/interviews/scene.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeApplication, makeAssignment, makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const now = new Date("2027-02-01T10:00:00Z");
const window = { from: now, until: new Date("2027-06-01T00:00:00Z") };

/** A cohort with one team of one person and one session on 24.3. at nine. */
async function scene() {
  const { call, cohort } = await makeCall(own.db);
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const session = await makeSession(own.db, cohort.id, { startsAt: new Date("2027-03-24T07:00:00Z") });
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  const planned = async (kind?: string) => (await planReminders(asSystem(own.db, now), { ...window, cohortId: cohort.id })).filter((r) => !kind || r.kind === kind);
  return { call, cohort, team, session, manager, planned };
}

describe("the plan follows the facts", () => {
  let s: Awaited<ReturnType<typeof scene>>;
  beforeEach(async () => {
    s = await scene();
  });

  test("a session that moves: new keys for the new time, and only those", async () => {
    const before = await s.planned("session-coming");
    expect(before).toHaveLength(2);
    await own.db
      .updateTable("session_revision")
      .set({ starts_at: new Date("2027-03-31T06:00:00Z"), ends_at: new Date("2027-03-31T09:00:00Z") })
      .where("session_id", "=", s.session.id)
      .execute();
    const after = await s.planned("session-coming");
    expect(after.map((r) => r.dueAt.toISOString())).toEqual(["2027-03-24T07:00:00.000Z", "2027-03-30T06:00:00.000Z"]);
    expect(after.filter((r) => before.some((b) => b.key === r.key))).toEqual([]);
    expect((await s.planned("session-coming")).map((r) => r.key)).toEqual(after.map((r) => r.key));
  });

  test("who has declined is not reminded; who has not answered is", async () => {
    const invitation = { id: newId({ now }), session_id: s.session.id, person_id: s.team.personId, uid: `${s.session.id}@test`, state: "requested" as const, created_at: now };
    await own.db.insertInto("invitation").values(invitation).execute();
    expect(await s.planned("session-coming")).toHaveLength(2);
    await own.db.updateTable("invitation").set({ answer: "declined", answer_source: "page", answered_at: now }).where("id", "=", invitation.id).execute();
    expect(await s.planned("session-coming")).toEqual([]);
  });

  test("a person or a team that has left is reminded of nothing", async () => {
    await own.db.updateTable("team_member").set({ left_at: now }).where("team_id", "=", s.team.id).execute();
    expect(await s.planned()).toEqual([]);
    await own.db.updateTable("team_member").set({ left_at: null }).where("team_id", "=", s.team.id).execute();
    await own.db.updateTable("team").set({ left_at: now }).where("id", "=", s.team.id).execute();
    expect(await s.planned()).toEqual([]);
  });

  test("a plan that is handed in; a later date of one's own moves the reminders", async () => {
    const { assignmentId } = await makeAssignment(own.db, s.cohort.id);
    expect((await s.planned("plan-due")).map((r) => r.dueAt.toISOString().slice(0, 10))).toEqual(["2027-02-16", "2027-02-18"]);
    await own.db
      .insertInto("date_override")
      .values({ id: newId({ now }), assignment_id: assignmentId, team_id: s.team.id, due_at: new Date("2027-02-26T14:00:00Z"), why: "Sairaus", granted_by: s.manager, granted_at: now })
      .execute();
    expect((await s.planned("plan-due")).map((r) => r.dueAt.toISOString().slice(0, 10))).toEqual(["2027-02-23", "2027-02-25"]);
    await own.db
      .insertInto("work")
      .values({ id: newId({ now }), assignment_id: assignmentId, team_id: s.team.id, state: "submitted", draft: {}, submitted_number: 1, created_at: now })
      .execute();
    expect([...(await s.planned("plan-due")), ...(await s.planned("plan-overdue"))]).toEqual([]);
  });

  test("a draft that is sent", async () => {
    const draft = await makeApplication(own.db, s.call.id, { state: "draft", diary_number: null, submitted_version: null, submitted_at: null, submitted_by: null });
    const planned = () => planReminders(asSystem(own.db), { from: testNow, until: new Date(s.call.closes_at), cohortId: s.cohort.id });
    expect((await planned()).map((r) => [r.kind, r.ref.applicationId])).toEqual([
      ["draft-closing", draft.id],
      ["draft-closing", draft.id],
    ]);
    await own.db
      .updateTable("application")
      .set({ state: "submitted", submitted_version: 1, submitted_at: now, submitted_by: draft.personId, diary_number: "KOH-2026-1" })
      .where("id", "=", draft.id)
      .execute();
    expect(await planned()).toEqual([]);
  });
});

describe("holding", () => {
  test("a manager holds a group with a reason and lets it go; both are recorded", async () => {
    const s = await scene();
    const manager = await as(own.db, s.manager, now);
    const { group } = (await s.planned("session-coming"))[0]!;
    const soon = { ...manager, now: new Date("2027-03-01T10:00:00Z") };
    const hold = () => holdReminder(soon, { cohortId: s.cohort.id, group, why: "Sali vaihtuu" });
    expect((await hold()).ok).toBe(true);
    expect(await hold()).toEqual({ ok: false, refusal: "already-held" });
    expect((await plan(manager, s.cohort.id, window)).find((g) => g.group === group)!.hold).toEqual({ kind: "hold", why: "Sali vaihtuu" });
    expect((await s.planned("session-coming")).map((r) => r.hold !== null)).toEqual([true, false]);
    const release = () => releaseReminder(soon, { cohortId: s.cohort.id, group });
    expect((await release()).ok).toBe(true);
    expect(await release()).toEqual({ ok: false, refusal: "not-held" });
    const facts = await own.db
      .selectFrom("event")
      .select("name")
      .where("payload", "@>", JSON.stringify({ cohortId: s.cohort.id }) as never)
      .orderBy("id")
      .execute();
    expect(facts.map((f) => f.name)).toEqual(["reminder.held", "reminder.released"]);
  });

  test("there must be something to hold, and one must run the cohort's sessions", async () => {
    const s = await scene();
    const manager = await as(own.db, s.manager, now);
    expect(await holdReminder(manager, { cohortId: s.cohort.id, group: "reminder:session-coming:x:y", why: "?" })).toEqual({ ok: false, refusal: "nothing-to-hold" });
    const evaluator = await makePerson(own.db);
    await giveRole(own.db, evaluator, "evaluator", { kind: "cohort", id: s.cohort.id });
    const input = { cohortId: s.cohort.id, group: "g", why: "w" };
    await expect(holdReminder(await as(own.db, evaluator, now), input)).rejects.toBeInstanceOf(Forbidden);
    await expect(releaseReminder(await as(own.db, evaluator, now), input)).rejects.toBeInstanceOf(Forbidden);
    await expect(holdReminder(await as(own.db, await makePerson(own.db), now), input)).rejects.toBeInstanceOf(NotFound);
  });
});

test("interviews: who has not chosen a time, who will be interviewed, and each interviewer once a day", async () => {
  const s = await interviewScene(own.db, { applications: 2 });
  const [first, second] = s.applications;
  const planned = async () => (await planReminders(asSystem(own.db), { from: testNow, until: new Date("2026-12-31T00:00:00Z"), cohortId: s.cohort.id })).filter((r) => r.kind.startsWith("interview"));
  const told = async () => (await planned()).map((r) => [r.kind, r.dueAt.toISOString().slice(0, 13), r.personId]);
  const asked = (personId: string) => ["2026-12-11T07", "2026-12-12T07"].map((at) => ["interview-to-book", at, personId]);
  expect((await told()).sort()).toEqual([...asked(first!.personId), ...asked(second!.personId)].sort());
  for (const [i, a] of [first!, second!].entries()) await bookInterview(s.applicants[i]!, { applicationId: a.id, slotId: s.slots[i]! });
  const dayBefore = "2026-12-14T07";
  const coming = [first!, second!].map((a) => ["interview-coming", dayBefore, a.personId]);
  expect((await told()).sort()).toEqual([...coming, ["interviews-to-hold", dayBefore, s.interviewerId]].sort());
  const panel = (await planned()).find((r) => r.kind === "interviews-to-hold")!;
  expect(await reminderFacts["interviews-to-hold"](asSystem(own.db, panel.dueAt), panel.ref, s.interviewerId)).toMatchObject({ count: 2, place: "Sali B" });
  const mine = (await planned()).find((r) => r.personId === first!.personId)!;
  expect(await reminderFacts["interview-coming"](asSystem(own.db, mine.dueAt), mine.ref, first!.personId)).toMatchObject({ interviewOf: first!.id, place: "Sali B" });
  expect(await reminderFacts["interview-to-book"](asSystem(own.db), mine.ref, first!.personId)).toBeUndefined();
  await freeInterview(s.applicants[0]!, { applicationId: first!.id });
  expect((await told()).filter(([, , personId]) => personId === first!.personId)).toEqual(asked(first!.personId));
});
