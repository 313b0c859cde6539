import { beforeAll, describe, expect, test } from "vitest";
import { allocateDueRounds } from "#domain/feedback/allocate-round.ts";
import { answerPoint } from "#domain/feedback/answer-point.ts";
import { closeRound } from "#domain/feedback/close-round.ts";
import { declinePairing } from "#domain/feedback/decline-pairing.ts";
import { countFeedback, feedbackGivenByTeam, listOwnPairings, listReceivedFeedback } from "#domain/feedback/feedback.queries.ts";
import { getPairingAccess } from "#domain/feedback/pairing-access.queries.ts";
import { saveFeedback } from "#domain/feedback/save-feedback.ts";
import { submitFeedback } from "#domain/feedback/submit-feedback.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { allocated, eventsOf, handIn, makeWorks, writing } from "#test/factories/works.ts";
import { as, asSystem, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeAll(async () => {
  made = await makeWorks(own.db, 4);
  for (const team of made.teams) await handIn(own.db, team);
  await allocateDueRounds(asSystem(own.db, allocated));
});
const three = { "works-1": "Selkeä tavoite", "question-1": "Kuka maksaa?", "suggestion-2": "Lisää mittari", "suggestion-1": "" };

/** The `n`th pairing of a team, with everyone it concerns. */
async function pairingOf(i: number, n = 0) {
  const reviewer = made.teams[i]!;
  const member = await as(own.db, reviewer.personId, allocated);
  const pairing = (await listOwnPairings(member, made.cohort.id))[n]!;
  const access = await getPairingAccess(member, pairing.pairingId);
  const author = made.teams.find((t) => t.workId === access.workId)!;
  const stranger = made.teams.find((t) => t.id !== reviewer.id && t.id !== author.id)!;
  return { pairingId: pairing.pairingId, reviewer, member, author, authorMember: await as(own.db, author.personId, allocated), stranger: await as(own.db, stranger.personId, allocated) };
}

test("a draft is the team's own: two writers merge, the same point clashes, the author sees nothing yet", async () => {
  const { pairingId, member, reviewer, author, authorMember } = await pairingOf(0);
  const colleagueId = await makePerson(own.db);
  await own.db
    .insertInto("team_member")
    .values({ id: newId({ now: writing }), team_id: reviewer.id, person_id: colleagueId, organisation_id: reviewer.organisationId, joined_at: writing })
    .execute();
  const colleague = await as(own.db, colleagueId, allocated);
  await Promise.all([saveFeedback(member, { pairingId, was: {}, points: { "works-1": "Oma" } }), saveFeedback(colleague, { pairingId, was: {}, points: { "question-1": "Kysymys" } })]);
  expect((await getPairingAccess(member, pairingId)).content).toEqual({ "works-1": "Oma", "question-1": "Kysymys" });
  const clash = await saveFeedback(colleague, { pairingId, was: { "works-1": "" }, points: { "works-1": "Toinen" } });
  expect(clash).toMatchObject({ ok: true, value: { version: 2, clashes: [{ key: "works-1", mine: "Toinen", theirs: "Oma" }] } });
  await expect(getPairingAccess(authorMember, pairingId)).rejects.toThrow(NotFound);
  expect(await listReceivedFeedback(authorMember, author.workId)).toEqual([]);
});

test("given feedback is seen at once, by points, with the team's name; points are answered by the author", async () => {
  const { pairingId, member, reviewer, author, authorMember, stranger } = await pairingOf(1);
  expect(await submitFeedback(member, { pairingId, contentVersion: 0 })).toEqual({ ok: false, refusal: "incomplete" });
  await saveFeedback(member, { pairingId, was: {}, points: three });
  expect(await submitFeedback(member, { pairingId, contentVersion: 0 })).toEqual({ ok: false, refusal: "changed" });
  const twice = await Promise.all([1, 2].map(() => submitFeedback(member, { pairingId, contentVersion: 1 })));
  expect(twice.filter((a) => a.ok)).toEqual([{ ok: true, value: { points: 3 } }]);
  expect(twice.find((a) => !a.ok)).toEqual({ ok: false, refusal: "given" });
  expect(await saveFeedback(member, { pairingId, was: three, points: { "works-1": "x" } })).toEqual({ ok: false, refusal: "given" });
  expect(await declinePairing(member, { pairingId, reason: "x" })).toEqual({ ok: false, refusal: "given" });
  expect(await eventsOf(own.db, "feedback.given", pairingId)).toHaveLength(1);

  const [received] = (await listReceivedFeedback(authorMember, author.workId)).filter((f) => f.pairingId === pairingId);
  expect(received).toMatchObject({ reviewerTeam: reviewer.name, number: 1 });
  expect(received!.points.map((p) => [p.kind, p.body, p.answer])).toEqual([
    ["works", "Selkeä tavoite", null],
    ["question", "Kuka maksaa?", null],
    ["suggestion", "Lisää mittari", null],
  ]);
  const pointId = received!.points[2]!.id;
  for (const answer of ["noted", "will_do"] as const) expect(await answerPoint(authorMember, { pointId, answer })).toEqual({ ok: true, value: null });
  expect((await listReceivedFeedback(authorMember, author.workId)).find((f) => f.pairingId === pairingId)!.points[2]!.answer).toBe("will_do");
  await expect(answerPoint(member, { pointId, answer: "no" })).rejects.toThrow(Forbidden);
  await expect(answerPoint(stranger, { pointId, answer: "no" })).rejects.toThrow(NotFound);
  await expect(listReceivedFeedback(stranger, author.workId)).rejects.toThrow(NotFound);
  expect(await countFeedback(await as(own.db, made.managerId, allocated), made.cohort.id)).toMatchObject({ given: 1, asked: 8 });
  expect((await feedbackGivenByTeam(member, made.cohort.id)).get(reviewer.id)).toEqual({ given: 1, asked: 2 });
});

test("the reviewers read the version they were paired with, also when there is a newer one", async () => {
  const { pairingId, member, author } = await pairingOf(2);
  await handIn(own.db, author, allocated, "Aivan uusi tavoite");
  expect(await getPairingAccess(member, pairingId)).toMatchObject({ number: 1, plan: { goal: "Kaksi ihmistä työhön" } });
});

describe("who", () => {
  test("another team of the cohort and a manager find nothing", async () => {
    const { pairingId, stranger } = await pairingOf(2);
    const manager = await as(own.db, made.managerId, allocated);
    for (const ctx of [stranger, manager]) {
      await expect(getPairingAccess(ctx, pairingId)).rejects.toThrow(NotFound);
      await expect(saveFeedback(ctx, { pairingId, was: {}, points: three })).rejects.toThrow(NotFound);
      await expect(submitFeedback(ctx, { pairingId, contentVersion: 0 })).rejects.toThrow(NotFound);
      await expect(declinePairing(ctx, { pairingId, reason: "x" })).rejects.toThrow(NotFound);
    }
  });

  test("late feedback is taken until the round is closed", async () => {
    const { pairingId, reviewer } = await pairingOf(2);
    const late = await as(own.db, reviewer.personId, new Date("2027-03-20T10:00:00Z"));
    await saveFeedback(late, { pairingId, was: {}, points: three });
    expect((await submitFeedback(late, { pairingId, contentVersion: 1 })).ok).toBe(true);
    const other = await pairingOf(3);
    await closeRound(await as(own.db, made.managerId, allocated), { roundId: made.roundId });
    expect(await saveFeedback(other.member, { pairingId: other.pairingId, was: {}, points: three })).toEqual({ ok: false, refusal: "closed" });
    expect(await submitFeedback(other.member, { pairingId: other.pairingId, contentVersion: 0 })).toEqual({ ok: false, refusal: "closed" });
    expect(await declinePairing(other.member, { pairingId: other.pairingId, reason: "x" })).toEqual({ ok: false, refusal: "closed" });
  });
});
