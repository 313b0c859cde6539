import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { addReviewer, closedCall } from "#test/domain/selection/scene.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);

/** A closed call with two applications and the browsers of its two managers. */
async function scene() {
  const made = await closedCall(own.db, { applications: 2 });
  const run = Math.random().toString(36).slice(2, 8);
  const managers: Browser[] = [];
  for (const name of ["outi", "petri"]) {
    const id = await makePerson(own.db, { email: `${name}-${run}@example.org`, name });
    await giveRole(own.db, id, "manager", { kind: "cohort", id: made.cohort.id });
    managers.push(await web.signedIn(`${name}-${run}@example.org`));
  }
  return { ...made, outi: managers[0]!, petri: managers[1]! };
}

/** Somebody has delivered a review of it, so many points on each criterion. */
async function reviewed({ manager, cohort, criteria }: Awaited<ReturnType<typeof scene>>, applicationId: string, points: number) {
  const reviewerId = await addReviewer(own.db, { manager, cohort });
  const given = await assignReview(manager, { applicationId, reviewerId });
  const reviewer = await as(own.db, reviewerId);
  const assignmentId = given.ok ? given.value.assignmentId : "";
  await declareConflict(reviewer, { assignmentId, hasConflict: "no" });
  await deliverReview(reviewer, { assignmentId, version: 1, score: Object.fromEntries(criteria.map((c) => [c.key, points])), reason: {}, comment: "Selkeä." });
}

test("ticked rows, a look at one of the mails, and each row's fate, without script", async () => {
  const { cohort, applications, outi } = await scene();
  const list = await (await outi.get(paths.cohortApplications(cohort.id))).text();
  expect(list).toContain(`value="${applications[0]!.id}"`);
  const choice = `${paths.bulkChoice(cohort.id)}?pick=${applications[0]!.id}&act=write`;
  expect(await (await outi.get(choice)).text()).toContain("Yksi hakemus valittu");
  expect((await outi.post(choice, { kind: "write", subject: "", text: "" })).status).toBe(400);
  const prepared = await outi.post(choice, { kind: "write", subject: "Päivät", text: "Uusi aika" });
  expect(prepared.status).toBe(303);
  const address = prepared.headers.get("location")!;
  const preview = await (await outi.get(address)).text();
  expect(preview).toContain("Tee yhdelle hakemukselle");
  expect(preview).toContain("Uusi aika");
  expect((await outi.post(address)).status).toBe(303);
  expect(await (await outi.get(address)).text()).toContain("Viesti hakijoille: tehty");
});

test("a letter is marked as read, the other manager approves, and only then is there a button that publishes", async () => {
  const { cohort, call, applications, manager, outi, petri } = await scene();
  await own.db.updateTable("call").set({ needs_approval: true }).where("id", "=", call.id).execute();
  for (const a of applications) await intendDecision(manager, { applicationId: a.id, intended: "select", reasons: "Syy", conditions: "" });
  const page = paths.decisionPublication(cohort.id);
  const before = await (await outi.get(page)).text();
  expect(before).not.toContain("Julkaise 2 päätöstä");
  const letter = paths.waitingLetter(cohort.id, applications[0]!.id);
  const fingerprintIn = (html: string) => /name="fingerprint" value="([^"]+)"/.exec(html)![1]!;
  expect((await outi.post(letter, { fingerprint: fingerprintIn(await (await outi.get(letter)).text()) })).status).toBe(303);
  expect((await outi.post(letter, { fingerprint: "stale" })).status).toBe(409);
  expect((await petri.post(paths.publicationApproval(cohort.id), { fingerprint: fingerprintIn(before) })).status).toBe(303);
  expect(await (await petri.get(page)).text()).not.toContain("Julkaise 2 päätöstä");
  expect(await (await outi.get(page)).text()).toContain("Julkaise 2 päätöstä");
});

test("several are kept in and left out in one form without script; what is tried is adopted, and more than there are places is refused in words", async () => {
  const made = await scene();
  await own.db.updateTable("cohort").set({ capacity: 1 }).where("id", "=", made.cohort.id).execute();
  const [a, b] = made.applications.map((x) => x.id) as [string, string];
  const page = paths.rankingTrial(made.cohort.id);
  const html = await (await made.outi.get(`${page}?keep=${b}&leave=${a}&least.region.99=2&seats=1`)).text();
  expect(html).toContain("Kaikki vähimmäismäärät eivät voi täyttyä");
  expect(html).toContain("tulee mukaan, koska pidät sen mukana.");
  expect(html).toMatch(new RegExp(`name="keep"[^>]*form="trial"[^>]*checked=""[^>]*value="${b}"|name="keep"[^>]*value="${b}"[^>]*checked|checked=""[^>]*name="keep"[^>]*value="${b}"`));
  expect(html).toContain(`name="chosen" value="${b}"`);
  const tooMany = await made.outi.post(page, { chosen: [a, b] });
  expect(tooMany.status).toBe(409);
  expect(await tooMany.text()).toContain("Paikat ovat täynnä.");
  expect((await made.outi.post(page, { chosen: b })).status).toBe(303);
});

test("the first of an order are proposed and the next wait, in one form without script; who waits needs reasons, and what was typed is kept", async () => {
  const made = await scene();
  await own.db.updateTable("cohort").set({ capacity: 1 }).where("id", "=", made.cohort.id).execute();
  for (const [i, a] of made.applications.entries()) await reviewed(made, a.id, 4 - i);
  const [first, second] = made.applications.map((x) => x.id) as [string, string];
  const ranking = await (await made.outi.get(paths.cohortRanking(made.cohort.id))).text();
  expect(ranking).toContain(`action="${paths.rankingTrial(made.cohort.id)}"`);
  const page = `${paths.rankingTrial(made.cohort.id)}?order=points&seats=1&waiting=5`;
  const html = await (await made.outi.get(page)).text();
  expect([`name="chosen" value="${first}"`, `name="waiting" value="${second}"`, "Varasija 1"].map((part) => html.includes(part))).toEqual([true, true, true]);
  const refused = await made.outi.post(page, { chosen: first, waiting: second, reasons: " " });
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Kirjoita perustelut hakijalle");
  expect((await made.outi.post(page, { chosen: first, waiting: second, reasons: "Paikat täyttyivät." })).status).toBe(303);
  expect(await own.db.selectFrom("decision").select(["intended", "wait_rank", "reasons"]).where("application_id", "=", second).executeTakeFirst()).toEqual({
    intended: "wait",
    wait_rank: 1,
    reasons: "Paikat täyttyivät.",
  });
  expect(await (await made.outi.get(page)).text()).toContain("Kokeiltu kohortti on sama kuin ehdotettu.");
});
