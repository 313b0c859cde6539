import { beforeEach, describe, expect, test } from "vitest";
import { roundEdits } from "#domain/assessment/assessment.events.ts";
import type { Level } from "#domain/assessment/assessment.schema.ts";
import { forgetAnswers } from "#domain/assessment/forget-answers.ts";
import { planRounds } from "#domain/assessment/plan-rounds.ts";
import { findResults, kindGroup, listAsked, teamGroup } from "#domain/assessment/results.queries.ts";
import { getOwnRound, listOwnRounds, listRounds } from "#domain/assessment/rounds.queries.ts";
import { saveAssessment } from "#domain/assessment/save-assessment.ts";
import { sendAssessment } from "#domain/assessment/send-assessment.ts";
import { currentSet } from "#domain/assessment/statement-set.rules.ts";
import { listOwnItems } from "#domain/homes/own-items.queries.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { readMark } from "#domain/shared/changes.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeRound, makeTeamOf } from "#test/factories/assessment.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const open = new Date("2027-01-12T10:00:00Z");
const over = new Date("2027-01-19T14:00:00Z");
const all = (level: Level) => Object.fromEntries(currentSet.dimensions.flatMap((d) => d.statements.map((s) => [s.key, level])));

async function scene(sizes: number[] = [1]) {
  const { call, cohort } = await makeCall(own.db);
  const teams = [];
  for (const size of sizes) teams.push(await makeTeamOf(own.db, size, { callId: call.id, cohortId: cohort.id }));
  const roundId = await makeRound(own.db, cohort.id);
  const staff = async (role: "manager" | "facilitator" | "evaluator") => {
    const id = await makePerson(own.db);
    await giveRole(own.db, id, role, { kind: "cohort", id: cohort.id });
    return as(own.db, id, open);
  };
  return { cohortId: cohort.id, teams, person: teams[0]!.people[0]!, roundId, staff };
}

describe("one person", () => {
  let s: Awaited<ReturnType<typeof scene>>;
  const me = (now = open) => as(own.db, s.person, now);
  beforeEach(async () => {
    s = await scene();
  });

  test("keeps a draft, sends it whole, changes it until the round closes", async () => {
    expect(await saveAssessment(await me(), { roundId: s.roundId, version: 0, answers: { policy: 2, other: 5 } })).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await getOwnRound(await me(), s.roundId)).toMatchObject({ answers: { policy: 2 }, version: 1, sentAt: null });
    const half = await sendAssessment(await me(), { roundId: s.roundId, version: 1, answers: { owner: "unknown" } });
    expect(half).toMatchObject({ ok: true, value: { version: 2 } });
    expect(half.ok && half.value.missing).toHaveLength(16);
    expect(await getOwnRound(await me(), s.roundId)).toMatchObject({ answers: { policy: 2, owner: "unknown" }, sentAt: null });
    expect(await factsAbout(own.db, { assessmentRoundId: s.roundId })).toEqual([]);
    expect(await sendAssessment(await me(), { roundId: s.roundId, version: 2, answers: all(3) })).toEqual({ ok: true, value: { missing: [], version: 3 } });
    const later = new Date("2027-01-13T10:00:00Z");
    expect(await sendAssessment(await me(later), { roundId: s.roundId, version: 3, answers: all(4) })).toMatchObject({ ok: true });
    expect(await getOwnRound(await me(), s.roundId)).toMatchObject({ answers: all(4), sentAt: open, savedAt: later });
    expect(await factsAbout(own.db, { assessmentRoundId: s.roundId })).toEqual(["assessment.sent"]);
  });

  test("is refused before the opening, after the closing, and in a cohort that is over", async () => {
    const input = { roundId: s.roundId, version: 0, answers: all(3) };
    expect(await saveAssessment(await me(new Date("2027-01-11T06:59:00Z")), input)).toEqual({ ok: false, refusal: "not-open" });
    expect(await sendAssessment(await me(over), input)).toEqual({ ok: false, refusal: "closed" });
    await own.db.updateTable("cohort").set({ state: "closed" }).where("id", "=", s.cohortId).execute();
    expect(await saveAssessment(await me(), input)).toEqual({ ok: false, refusal: "closed" });
  });

  test("two windows: the older form overwrites nothing, and two first saves make one row", async () => {
    const first = () => me().then((ctx) => saveAssessment(ctx, { roundId: s.roundId, version: 0, answers: { policy: 2 } }));
    const saves = await Promise.all([first(), first()]);
    expect(saves.map((r) => (r.ok ? "saved" : r.refusal)).sort()).toEqual(["changed-elsewhere", "saved"]);
    expect(await saveAssessment(await me(), { roundId: s.roundId, version: 0, answers: { policy: 5 } })).toEqual({ ok: false, refusal: "changed-elsewhere" });
    expect(await saveAssessment(await me(), { roundId: s.roundId, version: 4, answers: { policy: 5 } })).toEqual({ ok: false, refusal: "changed-elsewhere" });
    expect((await getOwnRound(await me(), s.roundId)).answers).toEqual({ policy: 2 });
  });

  test("is reminded, and finds it at home, until it is sent", async () => {
    const planned = () => planReminders(asSystem(own.db, open), { from: open, until: over, cohortId: s.cohortId });
    const home = async () => (await listOwnItems(await me())).map((i) => [i.kind, i.id, i.dueAt]);
    const [first, second] = await planned();
    expect([first?.kind, first?.dueAt.toISOString(), second?.dueAt.toISOString()]).toEqual(["assessment-due", "2027-01-15T07:00:00.000Z", "2027-01-18T07:00:00.000Z"]);
    expect(await home()).toEqual([["assessment", s.roundId, over]]);
    expect(await reminderFacts["assessment-due"](asSystem(own.db, open), first!.ref, s.person)).toMatchObject({ assessmentRoundId: s.roundId, at: over, title: { fi: "Lähtötaso" } });
    await saveAssessment(await me(), { roundId: s.roundId, version: 0, answers: { policy: 2 } });
    expect(await planned()).toHaveLength(2);
    await sendAssessment(await me(), { roundId: s.roundId, version: 1, answers: all(2) });
    expect([await planned(), await home(), await reminderFacts["assessment-due"](asSystem(own.db, open), first!.ref, s.person)]).toEqual([[], [], undefined]);
  });

  test("another cohort's people, staff and those who have left do not find it", async () => {
    const stranger = (await scene()).person;
    for (const ctx of [await as(own.db, stranger, open), await s.staff("manager")]) {
      await expect(getOwnRound(ctx, s.roundId)).rejects.toThrow(NotFound);
      await expect(saveAssessment(ctx, { roundId: s.roundId, version: 0, answers: {} })).rejects.toThrow(NotFound);
      await expect(sendAssessment(ctx, { roundId: s.roundId, version: 0, answers: {} })).rejects.toThrow(NotFound);
      expect(await listOwnRounds(ctx, s.cohortId)).toEqual([]);
    }
    await own.db.updateTable("team_member").set({ left_at: open }).where("person_id", "=", s.person).execute();
    await expect(getOwnRound(await me(), s.roundId)).rejects.toThrow(NotFound);
  });
});

describe("results", () => {
  const send = async (s: Awaited<ReturnType<typeof scene>>, person: string, level: Level) => {
    const sent = await sendAssessment(await as(own.db, person, open), { roundId: s.roundId, version: 0, answers: all(level) });
    if (!sent.ok) throw new Error(sent.refusal);
  };
  const round = async (s: Awaited<ReturnType<typeof scene>>, now: Date) => (await listRounds(asSystem(own.db, now), s.cohortId))[0]!;

  test("come when the round has closed, without small groups, and stay when people leave", async () => {
    const s = await scene([7, 5, 4]);
    for (const [i, team] of s.teams.entries()) for (const person of team.people.slice(0, 6)) await send(s, person, (i + 2) as Level);
    await saveAssessment(await as(own.db, s.teams[0]!.people[6]!, open), { roundId: s.roundId, version: 0, answers: all(5) });
    expect(await findResults(asSystem(own.db, open), await round(s, open))).toBeNull();
    const shown = async () => {
      const [first] = (await findResults(asSystem(own.db, over), await round(s, over)))!;
      return [first!.everyone, ...s.teams.map((t) => first!.groups.get(teamGroup(t.id))), first!.groups.get(kindGroup("municipality"))];
    };
    const expected = [
      { n: 15, mean: 43 / 15, low: 2, high: 4 },
      { n: 6, mean: 2, low: 2, high: 2 },
      "derivable", // fifteen without the six and these five are the four
      "few",
      { n: 15, mean: 43 / 15, low: 2, high: 4 },
    ];
    const before = await shown();
    expect(before).toEqual(expected);
    await own.db.updateTable("team").set({ left_at: over }).where("id", "=", s.teams[0]!.id).execute();
    expect(await shown()).toEqual(before);
  });

  test("who has themselves erased takes their draft and their answer to an open round with them; a closed round keeps its results", async () => {
    const s = await scene([6]);
    const [first, second, third, ...others] = s.teams[0]!.people;
    for (const person of [first!, second!, ...others]) await send(s, person, 3);
    await saveAssessment(await as(own.db, third!, open), { roundId: s.roundId, version: 0, answers: { policy: 2 } });
    const kept = async () => (await own.db.selectFrom("assessment_answer").select("person_id as id").where("round_id", "=", s.roundId).execute()).map((r) => r.id);
    await forgetAnswers(asSystem(own.db, open), { personId: first! });
    expect(await kept()).toEqual(expect.not.arrayContaining([first]));
    await send(s, first!, 3);
    for (const personId of [second!, third!]) await forgetAnswers(asSystem(own.db, over), { personId });
    expect((await kept()).toSorted()).toEqual([first!, second!, ...others].toSorted());
    expect((await findResults(asSystem(own.db, over), await round(s, over)))?.[0]?.everyone).toMatchObject({ n: 5, mean: 3 });
  });

  test("who is asked: members at the closing, and whoever has answered; not those who come later", async () => {
    const s = await scene([2, 1]);
    const [answered, silent] = s.teams[0]!.people;
    await send(s, answered!, 3);
    const asked = async (now: Date) => (await listAsked(asSystem(own.db, now), { id: s.roundId, cohortId: s.cohortId, closesAt: over })).map((p) => [p.personId, p.hasSent]);
    const everyone = [
      [answered, true],
      [silent, false],
      [s.teams[1]!.people[0], false],
    ];
    expect((await asked(open)).toSorted()).toEqual(everyone.toSorted());
    await own.db.updateTable("team_member").set({ left_at: open }).where("person_id", "in", [answered!, silent!]).execute();
    await own.db
      .updateTable("team_member")
      .set({ joined_at: new Date("2027-02-01T10:00:00Z") })
      .where("team_id", "=", s.teams[1]!.id)
      .execute();
    expect(await asked(new Date("2027-02-02T10:00:00Z"))).toEqual([[answered, true]]);
  });
});

describe("the rounds of a cohort", () => {
  const rows = (t0: [string, string] | [], t2: [string, string] | []) => ({
    rounds: [
      { point: "T0" as const, opensAt: t0[0], closesAt: t0[1] },
      { point: "T2" as const, opensAt: t2[0], closesAt: t2[1] },
    ],
  });
  const asIs: [string, string] = ["2027-01-11T09:00", "2027-01-19T16:00"];

  test("are added, moved and removed as a whole, in the cohort's zone", async () => {
    const s = await scene();
    const manager = await s.staff("manager");
    const now = async () => (await listRounds(manager, s.cohortId)).map((r) => [r.point, r.opensAt.toISOString(), r.set]);
    expect(await planRounds(manager, { cohortId: s.cohortId, ...rows(asIs, ["2027-04-29T09:00", "2027-05-06T16:00"]) })).toEqual({ ok: true, value: null });
    expect(await now()).toEqual([
      ["T0", "2027-01-11T07:00:00.000Z", "procurement-1"],
      ["T2", "2027-04-29T06:00:00.000Z", "procurement-1"],
    ]);
    expect(await planRounds(manager, { cohortId: s.cohortId, ...rows([], ["2027-04-28T09:00", "2027-05-06T16:00"]) })).toMatchObject({ ok: true });
    expect(await now()).toEqual([["T2", "2027-04-28T06:00:00.000Z", "procurement-1"]]);
    expect(await factsAbout(own.db, { cohortId: s.cohortId })).toEqual(["assessment.rounds-planned", "assessment.rounds-planned"]);
  });

  test("one that is answered stays; once closed it keeps its dates", async () => {
    const s = await scene();
    const manager = await s.staff("manager");
    await saveAssessment(await as(own.db, s.person, open), { roundId: s.roundId, version: 0, answers: { policy: 2 } });
    expect(await planRounds(manager, { cohortId: s.cohortId, ...rows([], []) })).toEqual({ ok: false, refusal: "answered" });
    expect(await planRounds(manager, { cohortId: s.cohortId, ...rows([asIs[0], "2027-01-20T08:00"], []) })).toMatchObject({ ok: true });
    const later = { ...manager, now: new Date("2027-01-21T10:00:00Z") };
    expect(await planRounds(later, { cohortId: s.cohortId, ...rows([asIs[0], "2027-01-30T08:00"], []) })).toEqual({ ok: false, refusal: "closed" });
    expect(await planRounds(later, { cohortId: s.cohortId, ...rows([asIs[0], "2027-01-20T08:00"], ["2027-04-29T09:00", "2027-05-06T16:00"]) })).toMatchObject({ ok: true });
    await own.db.updateTable("cohort").set({ state: "closed" }).where("id", "=", s.cohortId).execute();
    expect(await planRounds(later, { cohortId: s.cohortId, ...rows(asIs, []) })).toEqual({ ok: false, refusal: "cohort-over" });
  });

  test("two managers at once: the later one is told, and may decide again", async () => {
    const s = await scene();
    const [one, other] = [await s.staff("manager"), await s.staff("manager")];
    const seen = await readMark(one, roundEdits(s.cohortId));
    const input = { cohortId: s.cohortId, seen, ...rows(asIs, ["2027-04-29T09:00", "2027-05-06T16:00"]) };
    const both = await Promise.all([planRounds(one, input), planRounds(other, input)]);
    expect(both.map((r) => (r.ok ? "planned" : r.refusal)).sort()).toEqual(["changed-meanwhile", "planned"]);
    expect(await planRounds(other, { ...input, seen: await readMark(other, roundEdits(s.cohortId)) })).toEqual({ ok: true, value: null });
  });

  test("are planned by managers alone", async () => {
    const s = await scene();
    await expect(planRounds(await s.staff("facilitator"), { cohortId: s.cohortId, ...rows(asIs, []) })).rejects.toThrow(Forbidden);
    await expect(planRounds(await (await scene()).staff("manager"), { cohortId: s.cohortId, ...rows(asIs, []) })).rejects.toThrow(NotFound);
  });
});
