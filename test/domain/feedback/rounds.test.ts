import { beforeEach, describe, expect, test } from "vitest";
import { addFeedbackRound } from "#domain/feedback/add-feedback-round.ts";
import { allocateDueRounds, allocateRound } from "#domain/feedback/allocate-round.ts";
import { closeRound } from "#domain/feedback/close-round.ts";
import { declinePairing } from "#domain/feedback/decline-pairing.ts";
import { countFeedback, getMatrix } from "#domain/feedback/feedback.queries.ts";
import { makePairings, planPairings } from "#domain/feedback/make-pairings.ts";
import { listTakenPairings } from "#domain/feedback/feedback-mail.queries.ts";
import { getRound } from "#domain/feedback/rounds.queries.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { setPairWish } from "#domain/feedback/set-pair-wish.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { makeAssignment, makeCohort, makeOrganisation } from "#test/factories/rows.ts";
import { allocated, eventsOf, handIn, makeWorks, writing, type MadeTeam } from "#test/factories/works.ts";
import feedbackAssigned from "#jobs/messages/feedback-assigned.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeEach(async () => {
  made = await makeWorks(own.db, 5);
});
const pairsOf = async () =>
  (await own.db.selectFrom("pairing").innerJoin("work", "work.id", "pairing.work_id").selectAll("pairing").select("work.team_id as author").where("round_id", "=", made.roundId).execute()).map(
    (p) => ({ ...p, stands: !["declined", "void"].includes(p.state) }),
  );
const standing = async () => (await pairsOf()).filter((p) => p.stands);
const runsOf = () => own.db.selectFrom("allocation_run").selectAll().where("round_id", "=", made.roundId).orderBy("made_at").execute();
const handInAll = async (teams: MadeTeam[]) => {
  for (const team of teams) await handIn(own.db, team);
};
const tick = (at: Date) => allocateDueRounds(asSystem(own.db, at));
const later = (minutes: number) => minutesAfter(allocated, minutes);
const countBy = (keys: string[]) => Object.values(Object.groupBy(keys, (key) => key)).map((group) => group!.length);

describe("the clock", () => {
  test("two workers make one run, every plan gets two reviews, and loads are even", async () => {
    await handInAll(made.teams);
    await tick(new Date("2027-02-22T06:00:00Z"));
    expect(await runsOf()).toEqual([]);
    await Promise.all([1, 2, 3].map(() => tick(allocated)));
    await tick(later(1));
    const runs = await runsOf();
    expect(runs).toHaveLength(1);
    expect(runs[0]!.input_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(runs[0]!.explanation).toMatchObject({ feasible: true });
    const pairs = await standing();
    expect(pairs).toHaveLength(10);
    expect(countBy(pairs.map((p) => p.work_id))).toEqual([2, 2, 2, 2, 2]);
    expect(countBy(pairs.map((p) => p.reviewer_team_id))).toEqual([2, 2, 2, 2, 2]);
    expect(pairs.every((p) => p.author !== p.reviewer_team_id && p.number === 1)).toBe(true);
    expect(await eventsOf(own.db, "feedback.allocated", made.roundId)).toHaveLength(1);
  });

  test("a late plan joins: what was begun stays, and it gets its two reviews", async () => {
    await handInAll(made.teams.slice(0, 4));
    await tick(allocated);
    const begun = (await standing())[0]!;
    const reviewer = made.teams.find((t) => t.id === begun.reviewer_team_id)!;
    await saveFeedback(await as(own.db, reviewer.personId, allocated), { pairingId: begun.id, was: {}, points: { "works-1": "Selkeä" } });
    await handIn(own.db, made.teams[4]!, later(1));
    await tick(later(2));
    const pairs = await standing();
    expect(pairs).toHaveLength(10);
    expect(pairs.filter((p) => p.work_id === made.teams[4]!.workId)).toHaveLength(2);
    expect(pairs.find((p) => p.id === begun.id)!.state).toBe("draft");
    expect(await runsOf()).toHaveLength(2);
  });

  test("a team that leaves: its begun review stays, its others go to somebody else, its plan gets none to begin", async () => {
    await handInAll(made.teams);
    await tick(allocated);
    const [first, second] = (await standing()).filter((p) => p.reviewer_team_id === made.teams[0]!.id);
    await saveFeedback(await as(own.db, made.teams[0]!.personId, allocated), { pairingId: first!.id, was: {}, points: { "works-1": "Hyvä" } });
    await own.db
      .updateTable("team")
      .set({ left_at: later(1) })
      .where("id", "=", made.teams[0]!.id)
      .execute();
    await tick(later(2));
    const all = await pairsOf();
    expect(all.find((p) => p.id === first!.id)!.state).toBe("draft");
    expect(all.find((p) => p.id === second!.id)!.state).toBe("void");
    const pairs = await standing();
    expect(pairs.filter((p) => p.author === made.teams[0]!.id)).toEqual([]);
    expect(countBy(pairs.map((p) => p.work_id))).toEqual([2, 2, 2, 2]);
    await tick(later(3));
    const [, repair] = await runsOf();
    expect(await runsOf()).toHaveLength(2);
    // who lost a plan hears of it, also those who got nothing in its place
    const losers = new Set(all.filter((p) => p.state === "void").map((p) => p.reviewer_team_id));
    const gainers = pairs.filter((p) => p.run_id === repair!.id).map((p) => p.reviewer_team_id);
    const told = await feedbackAssigned.recipients({ roundId: made.roundId, runId: repair!.id, cohortId: made.cohort.id }, asSystem(own.db, later(2)));
    expect(new Set(told.map((m) => m.ref.teamId))).toEqual(new Set([...losers, ...gainers]));
    const taken = await Promise.all([...losers].map((teamId) => listTakenPairings(asSystem(own.db), repair!.id, teamId)));
    expect(taken.flat()).toHaveLength(all.filter((p) => p.state === "void").length);
    expect(taken.flat().length).toBeGreaterThan(1);
  });

  test("no allocation: the run keeps the reasons, the manager sees it, and it is tried again only after a change", async () => {
    await handInAll(made.teams.slice(0, 2));
    for (const team of made.teams.slice(2)) await own.db.updateTable("team").set({ left_at: writing }).where("id", "=", team.id).execute();
    await tick(allocated);
    await tick(later(1));
    const runs = await runsOf();
    expect(runs).toHaveLength(1);
    expect(runs[0]!.explanation).toMatchObject({ feasible: false });
    expect(await eventsOf(own.db, "feedback.allocation-failed", made.roundId)).toHaveLength(1);
    expect(await allocateRound(await as(own.db, made.managerId, later(2)), { roundId: made.roundId })).toEqual({ ok: false, refusal: "infeasible" });
    for (const team of made.teams.slice(2)) await own.db.updateTable("team").set({ left_at: null }).where("id", "=", team.id).execute();
    await tick(later(3));
    expect(await standing()).toHaveLength(4);
  });
});

describe("rules", () => {
  test("nobody reads a plan of their own organisation, its parent, or one with a conflict", async () => {
    const parent = await makeOrganisation(own.db);
    const [a, b, c, d] = made.teams;
    await own.db.updateTable("organisation").set({ parent_id: parent.id }).where("id", "=", a!.organisationId).execute();
    await own.db.insertInto("team_organisation").values({ team_id: b!.id, organisation_id: parent.id, position: 2 }).execute();
    await own.db
      .insertInto("conflict")
      .values({ id: crypto.randomUUID(), application_id: d!.applicationId, person_id: c!.personId, has_conflict: true, kind: "work", source: "declared", created_at: writing })
      .execute();
    await handInAll(made.teams);
    await tick(allocated);
    const pairs = (await standing()).map((p) => `${p.reviewer_team_id} ${p.author}`);
    expect(pairs).toHaveLength(10);
    for (const [reviewer, author] of [
      [a, b],
      [b, a],
      [c, d],
    ])
      expect(pairs).not.toContain(`${reviewer!.id} ${author!.id}`);
  });

  test("a manager's wishes count from the next run; wishes that cannot be are refused", async () => {
    await handInAll(made.teams);
    const manager = await as(own.db, made.managerId, allocated);
    const [a, b] = made.teams;
    const wish = { roundId: made.roundId, reviewerTeamId: a!.id, authorTeamId: b!.id, reason: "Sama aihe" };
    expect(await setPairWish(manager, { ...wish, authorTeamId: a!.id, strength: "must" })).toEqual({ ok: false, refusal: "same-team" });
    expect(await setPairWish(manager, { ...wish, authorTeamId: crypto.randomUUID(), strength: "must" })).toEqual({ ok: false, refusal: "no-team" });
    await setPairWish(manager, { ...wish, strength: "must_not" });
    await setPairWish(manager, { ...wish, strength: "must" });
    expect((await getMatrix(manager, made.cohort.id, made.roundId)).wishes.map((w) => w.strength)).toEqual(["must"]);
    expect(await allocateRound(manager, { roundId: made.roundId })).toMatchObject({ ok: true, value: { added: 10 } });
    expect((await standing()).some((p) => p.reviewer_team_id === a!.id && p.author === b!.id)).toBe(true);
    await setPairWish(manager, { ...wish, strength: "must_not" });
    expect(await allocateRound(await as(own.db, made.managerId, later(1)), { roundId: made.roundId })).toMatchObject({ ok: true });
    expect((await standing()).some((p) => p.reviewer_team_id === a!.id && p.author === b!.id)).toBe(false);
    await setPairWish(manager, { ...wish, strength: null });
    expect((await getMatrix(manager, made.cohort.id, made.roundId)).wishes).toEqual([]);
    expect(await eventsOf(own.db, "feedback.wish-changed", made.roundId)).toHaveLength(4);
  });

  test("a team that declines says why, another gets the plan, and it never comes back", async () => {
    await handInAll(made.teams);
    await tick(allocated);
    const pair = (await standing())[0]!;
    const member = await as(own.db, made.teams.find((t) => t.id === pair.reviewer_team_id)!.personId, later(1));
    expect(await declinePairing(member, { pairingId: pair.id, reason: "Kilpailemme samasta sopimuksesta" })).toEqual({ ok: true, value: { isReplaced: true } });
    expect(await declinePairing(member, { pairingId: pair.id, reason: "x" })).toEqual({ ok: false, refusal: "declined" });
    expect(await saveFeedback(member, { pairingId: pair.id, was: {}, points: { "works-1": "x" } })).toEqual({ ok: false, refusal: "declined" });
    const pairs = await standing();
    expect(pairs.filter((p) => p.work_id === pair.work_id)).toHaveLength(2);
    expect(pairs.some((p) => p.work_id === pair.work_id && p.reviewer_team_id === pair.reviewer_team_id)).toBe(false);
    expect(await eventsOf(own.db, "feedback.declined", pair.id)).toHaveLength(1);
  });

  test("a manager's run without plans, and after the round is closed", async () => {
    const manager = await as(own.db, made.managerId, allocated);
    expect(await allocateRound(manager, { roundId: made.roundId })).toEqual({ ok: false, refusal: "no-works" });
    expect(await closeRound(manager, { roundId: made.roundId })).toEqual({ ok: true, value: null });
    expect(await closeRound(manager, { roundId: made.roundId })).toEqual({ ok: false, refusal: "closed" });
    expect(await allocateRound(manager, { roundId: made.roundId })).toEqual({ ok: false, refusal: "closed" });
    expect(await setPairWish(manager, { roundId: made.roundId, reviewerTeamId: made.teams[0]!.id, authorTeamId: made.teams[1]!.id, strength: "must", reason: "" })).toEqual({
      ok: false,
      refusal: "closed",
    });
    expect(await eventsOf(own.db, "feedback.closed", made.roundId)).toHaveLength(1);
    await handInAll(made.teams);
    await tick(later(1));
    expect(await runsOf()).toEqual([]);
  });

  test("only the cohort's managers run it; another organiser's manager finds nothing", async () => {
    const outsiderId = await makePerson(own.db);
    await giveRole(own.db, outsiderId, "manager", { kind: "cohort", id: (await makeCohort(own.db)).id });
    const outsider = await as(own.db, outsiderId, allocated);
    const observerId = await makePerson(own.db);
    await giveRole(own.db, observerId, "observer", { kind: "cohort", id: made.cohort.id });
    const observer = await as(own.db, observerId, allocated);
    const wish = { roundId: made.roundId, reviewerTeamId: made.teams[0]!.id, authorTeamId: made.teams[1]!.id, strength: "must" as const, reason: "" };
    for (const [ctx, error] of [
      [outsider, NotFound],
      [observer, Forbidden],
    ] as const) {
      await expect(allocateRound(ctx, { roundId: made.roundId })).rejects.toThrow(error);
      await expect(closeRound(ctx, { roundId: made.roundId })).rejects.toThrow(error);
      await expect(setPairWish(ctx, wish)).rejects.toThrow(error);
    }
    await expect(getMatrix(outsider, made.cohort.id, made.roundId)).rejects.toThrow(NotFound);
    expect(await countFeedback(observer, made.cohort.id)).toMatchObject({ asked: 0, given: 0 });
  });
});

test("a round is added to an assignment once", async () => {
  const cohort = await makeCohort(own.db);
  const { assignmentId, roundId } = await makeAssignment(own.db, cohort.id);
  await own.db.deleteFrom("feedback_round").where("id", "=", roundId).execute();
  const round = { assignmentId, perWork: 3, allocatesAt: allocated, dueAt: later(60) };
  const added = await addFeedbackRound(asSystem(own.db), round);
  expect(await getRound(asSystem(own.db), added)).toMatchObject({ perWork: 3, cohortId: cohort.id, closedAt: null });
  await expect(addFeedbackRound(asSystem(own.db), round)).rejects.toThrow(/unique/);
});

test("the same facts give the same run: hash, seed and pairs can be reckoned again from what it keeps", async () => {
  await handInAll(made.teams);
  const ctx = asSystem(own.db, allocated);
  const round = await getRound(ctx, made.roundId);
  const [plan, again] = [await planPairings(ctx, round), await planPairings(ctx, round)];
  expect(again.inputHash).toBe(plan.inputHash);
  await makePairings(ctx, round, plan);
  const [run] = await runsOf();
  expect(run).toMatchObject({ input_hash: plan.inputHash, seed: plan.facts.seed, difference: 0, made_by: null });
  expect(run!.rules).toMatchObject({ input: { k: 2, seed: plan.facts.seed } });
});
