// Six of the fifteen complaints that users of other systems make most (docs/comparison.md), each as a test on the pages.
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { addWriter } from "#domain/applications/add-writer.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { assignReview } from "#domain/selection/assign-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { setClock } from "#domain/shared/outbox.store.ts";
import { accepted, addReviewer, closedCall, type Scene } from "#test/domain/selection/scene.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeApplication, makeCall, makeOrganisation } from "#test/factories/rows.ts";
import { as, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { textOfPdf } from "#test/support/pdf.ts";
import { ownWeb, type Browser } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own, { demo: true });
const textOf = async (response: Response) => (await response.text()).replaceAll("<!-- -->", "");
const emailOf = async (id: string) => (await own.db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email;
const signedIn = async (personId: string) => web.signedIn(await emailOf(personId));

async function draft(callId?: string) {
  const personId = await makePerson(own.db, { name: "Aino Kallio" });
  const made = await makeDraft(own.db, { callId, ctx: await as(own.db, personId) });
  return { ...made, personId, base: paths.myApplication(made.applicationId), browser: await signedIn(personId) };
}
const typed = (base: string, goal: string) => [`${base}/sections/need?index`, { baseVersion: "0", "answers.goal": goal, "answers.budget": "" }] as const;

/** A review by someone who was given that very application, every mark the same. */
async function review(scene: Scene, reviewerId: string, applicationId: string, mark: number, comment = "Luettu.") {
  await assignReview(scene.manager, { applicationId, reviewerId });
  const { id: assignmentId } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", reviewerId).where("application_id", "=", applicationId).executeTakeFirstOrThrow();
  const reviewer = await as(own.db, reviewerId);
  await declareConflict(reviewer, { assignmentId, hasConflict: "no" });
  const given = { strategy: mark, need: mark };
  expect(await deliverReview(reviewer, { assignmentId, version: 1, score: given, reason: { strategy: "Näin.", need: "Näin." }, comment })).toMatchObject({ ok: true, value: { missing: {} } });
}

beforeAll(() => setClock(own.db, testNow, new Date(), null)); // the pages' clock is that of the commands

describe("The fifteen to beat:", () => {
  test("1. Text survives signing in, a session that ended and the closing of the call", async () => {
    const { applicationId, base, browser, callId, personId } = await draft();
    const keptAfter = async (from: Browser, goal: string) => {
      const out = await from.post(...typed(base, goal));
      expect(out.status).toBe(303);
      const next = new URL(out.headers.get("location")!, web.origin).searchParams.get("next")!;
      const page = await textOf(await (await signedIn(personId)).get(next));
      for (const part of [goal, "Palautimme tekstin"]) expect(page).toContain(part);
    };
    await keptAfter(web.browser(), "kirjoitettu ennen kirjautumista");
    await own.db
      .updateTable("sign_in_session")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where("user_id", "=", personId)
      .execute();
    await keptAfter(browser, "istunto loppui kesken");

    const back = await signedIn(personId);
    expect((await back.post(...typed(base, "tallennettu ajoissa"))).status).toBe(303);
    await own.db
      .updateTable("call")
      .set({ closes_at: new Date(testNow.getTime() - 60_000) })
      .where("id", "=", callId)
      .execute();
    const late = await back.post(`${base}/sections/need?index`, { baseVersion: "1", "answers.goal": "viime hetken lause", "answers.budget": "" });
    expect(late.status).toBe(409);
    const page = await textOf(late);
    for (const part of ["viime hetken lause", "Haku on päättynyt", "download="]) expect(page).toContain(part);
    expect(page).not.toContain("Tallenna ja jatka");
    expect(await own.db.selectFrom("answer_set_version").select("answers").where("application_id", "=", applicationId).execute()).toEqual([{ answers: { goal: "tallennettu ajoissa" } }]);
    expect(await textOf(await back.get(`${base}/sections/need`))).toContain("tallennettu ajoissa");
    expect(await textOf(await back.get(base))).toContain(`href="${base}/copy"`);
    const copy = textOfPdf(new Uint8Array(await (await back.get(`${base}/copy`)).arrayBuffer()));
    expect(copy).toContain("tallennettu ajoissa");
  });

  test("2. Two writers at the same moment, and two tabs of a review: both texts stay, the later one is told", async () => {
    const { applicationId, base, browser, ctx } = await draft();
    await addWriter(ctx, { applicationId, email: "osmo@example.org", name: "Osmo Laine", access: "edit" });
    const osmo = await signedIn(await makePerson(own.db, { email: "osmo@example.org", name: "Osmo Laine" }));
    const answers = await Promise.all([browser.post(...typed(base, "Ainon teksti")), osmo.post(...typed(base, "Osmon teksti"))]);
    expect(answers.map((a) => a.status).sort()).toEqual([303, 409]);
    const clash = await textOf(answers.find((a) => a.status === 409)!);
    for (const text of ["Ainon teksti", "Osmon teksti"]) expect(clash).toContain(text);

    const { reviewerId, assignmentId } = await accepted(own.db, await closedCall(own.db));
    const desk = await signedIn(reviewerId);
    const tabs = await Promise.all(["ensimmäinen välilehti", "toinen välilehti"].map((comment) => desk.post(`/review/${assignmentId}/draft`, { version: "1", comment })));
    expect(tabs.map((r) => r.status).sort()).toEqual([200, 409]);
    const saved = await own.db.selectFrom("review").select("comment").where("assignment_id", "=", assignmentId).execute();
    expect(saved).toEqual([{ comment: tabs[0]!.status === 200 ? "ensimmäinen välilehti" : "toinen välilehti" }]);
  });

  test("8. The deadline is a moment in a named zone: to the second, whatever the zone of the machine or the reader", async () => {
    expect(new Date().getTimezoneOffset()).not.toBe(-120); // the process is not in Finland
    const { rows: naive } = await sql`select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'timestamp without time zone'`.execute(own.db);
    expect(naive).toEqual([]);
    const { call } = await makeCall(own.db, { closes_at: new Date("2026-12-11T14:00:00Z") });
    const page = await textOf(await web.browser().get(paths.call(call.id)));
    expect(page).toMatch(/11\.12\.2026 klo 16\.00/);
    expect(page).toMatch(/Suomen aika|Europe\/Helsinki/);
    for (const [moment, answer] of [
      ["2026-12-11T14:00:00Z", true],
      ["2026-12-11T14:00:01Z", false],
    ] as const) {
      const one = await draft(call.id);
      expect((await saveAnswers({ ...one.ctx, now: new Date(moment) }, { applicationId: one.applicationId, section: "need", baseVersion: 0, answers: { goal: "Ehdin" } })).ok).toBe(answer);
    }
  });

  test("9. Nobody judges their own: an author, a colleague and a manager with a conflict are kept out of the whole case", async () => {
    const scene = await closedCall(own.db, { applications: 0, perApplication: 3 });
    const parent = await makeOrganisation(own.db);
    const { id: organisationId } = await makeOrganisation(own.db, { parent_id: parent.id });
    const [author, member, colleague, ofParent, free] = [
      await addReviewer(own.db, scene),
      await addReviewer(own.db, scene),
      await addReviewer(own.db, scene, { email: "kollega@hakija.example" }),
      await addReviewer(own.db, scene),
      await addReviewer(own.db, scene, { name: "Vapaa Arvioija" }),
    ];
    const application = await makeApplication(own.db, scene.call.id, { organisationId, personId: author });
    await own.db.updateTable("application_party").set({ contact_email: "ville@hakija.example" }).where("application_id", "=", application.id).execute();
    for (const [person_id, organisation_id] of [
      [member, organisationId],
      [ofParent, parent.id],
    ] as const)
      await own.db.insertInto("organisation_membership").values({ id: crypto.randomUUID(), person_id, organisation_id, role: "member", from_at: testNow }).execute();
    expect(await assignReviews(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: true, value: { made: 1, short: 1 } });
    const given = await own.db.selectFrom("review_assignment").select("reviewer_id").where("application_id", "=", application.id).execute();
    expect(given).toEqual([{ reviewer_id: free }]);
    const found = await own.db.selectFrom("conflict").select(["person_id", "source", "kind"]).where("application_id", "=", application.id).execute();
    expect(Object.fromEntries(found.map((c) => [c.person_id, `${c.source} ${c.kind}`]))).toEqual({
      [author]: "found own_organisation",
      [colleague]: "found own_organisation",
      [ofParent]: "found parent_organisation",
      [member]: "found own_organisation",
    });
    for (const reviewerId of [author, member, colleague, ofParent])
      expect(await assignReview(scene.manager, { applicationId: application.id, reviewerId })).toEqual({ ok: false, refusal: "conflict" });

    await own.db
      .insertInto("conflict")
      .values({
        id: crypto.randomUUID(),
        application_id: application.id,
        person_id: scene.managerId,
        has_conflict: true,
        kind: "family",
        source: "declared",
        explanation: "Sisarus",
        created_at: testNow,
      })
      .execute();
    const substitute = await makePerson(own.db);
    await giveRole(own.db, substitute, "manager", { kind: "cohort", id: scene.cohort.id });
    const [manager, other] = [await signedIn(scene.managerId), await signedIn(substitute)];
    const ofCase = [paths.cohortApplication(scene.cohort.id, application.id), paths.applicationReviews(scene.cohort.id, application.id)];
    for (const path of ofCase) expect([path, (await manager.get(path)).status, (await other.get(path)).status]).toEqual([path, 404, 200]);
    expect(await textOf(await other.get(ofCase[1]!))).toContain("Vapaa Arvioija");
    for (const path of [paths.cohortApplications(scene.cohort.id), paths.cohortRanking(scene.cohort.id)]) {
      const response = await manager.get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await textOf(response), path).not.toContain("Vapaa Arvioija");
    }
    // the table of reviewers names them all; who reads this case shows neither beside it nor in anyone's load
    const [seen, whole] = [await getReviewTable(scene.manager, scene.cohort.id), await getReviewTable(await as(own.db, substitute), scene.cohort.id)];
    expect([seen.applications[0]!.assignments, seen.reviewers.map((r) => r.open), seen.conflicts.map((c) => c.personId)]).toEqual([[], [0, 0, 0, 0, 0], [scene.managerId]]);
    expect([whole.applications[0]!.assignments.length, whole.conflicts.length]).toEqual([1, 5]);
    expect(await textOf(await manager.get(paths.cohortReviewers(scene.cohort.id)))).toContain("Olet esteellinen: et näe arvioijia");
  });

  test("10. Nobody's identity or marks leak: not to a reviewer before their own is given, never to an applicant", async () => {
    const scene = await closedCall(own.db);
    const [first, second] = [await addReviewer(own.db, scene, { name: "Salla Salainen" }), await addReviewer(own.db, scene)];
    await assignReview(scene.manager, { applicationId: scene.applications[0]!.id, reviewerId: second });
    await review(scene, first, scene.applications[0]!.id, 2, "Vain toisille arvioijille.");
    const { id } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", second).executeTakeFirstOrThrow();
    await declareConflict(await as(own.db, second), { assignmentId: id, hasConflict: "no" });
    const [reviewer, applicant] = [await signedIn(second), await signedIn(scene.applications[0]!.personId)];
    const leaks = async (browser: Browser, path: string) => {
      const text = await textOf(await browser.get(path));
      return ["Salla Salainen", "Vain toisille arvioijille."].filter((secret) => text.includes(secret));
    };
    const application = paths.myApplication(scene.applications[0]!.id);
    for (const path of ["/review", paths.reviewDesk(id)]) expect(await leaks(reviewer, path), path).toEqual([]);
    for (const path of [application, `${application}/receipt`, paths.reviewDesk(id), paths.cohortRanking(scene.cohort.id)]) expect(await leaks(applicant, path), path).toEqual([]);
    expect((await reviewer.post(`/review/${id}/delivery`, { version: "1", "score.strategy": "3", "score.need": "3", comment: "Oma arvio." })).status).toBe(303);
    expect(await leaks(reviewer, paths.reviewDesk(id))).toEqual(["Salla Salainen", "Vain toisille arvioijille."]);
    expect(await leaks(applicant, application)).toEqual([]);
  });

  test("11. Marks corrected for strict and generous reviewers stand beside the raw ones, with their reliability", async () => {
    const scene = await closedCall(own.db, { applications: 6, perApplication: 2 });
    const [strict, mild] = [await addReviewer(own.db, scene, { name: "Tiukka" }), await addReviewer(own.db, scene, { name: "Lempeä" })];
    const [a, b, c, d, byStrict, byMild] = scene.applications.map((one) => one.id) as [string, string, string, string, string, string];
    for (const [id, mark] of [
      [a, 1],
      [b, 2],
      [c, 3],
      [d, 2],
    ] as const) {
      await review(scene, strict, id, mark);
      await review(scene, mild, id, mark + 2);
    }
    await review(scene, strict, byStrict, 3);
    await review(scene, mild, byMild, 4);
    const { rows, correction } = await getRanking(scene.manager, scene.cohort.id);
    const at = (id: string) => rows.find((r) => r.id === id)!;
    expect([at(byStrict).standing!.mean, at(byMild).standing!.mean]).toEqual([3, 4]);
    expect(at(byStrict).corrected!).toBeGreaterThan(at(byMild).corrected!);
    expect(correction!.reviewers.map((r) => r.name)).toEqual(["Tiukka", "Lempeä"]);
    const page = await textOf(await (await signedIn(scene.managerId)).get(paths.cohortRanking(scene.cohort.id)));
    for (const part of ["Tasattu", "Luotettavuus"]) expect(page).toContain(part);
  });
});
