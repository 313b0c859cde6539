import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { readSentReviews } from "#app/selection/read-reviews-file.server.ts";
import { readWorkbook } from "#app/sheets/read-workbook.server.ts";
import { reviewWorkbook, type ReviewToTake } from "#app/selection/review-workbook.server.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { listOpenReviews } from "#domain/selection/open-reviews.queries.ts";
import type { OpenReview } from "#domain/selection/review-sheets.rules.ts";
import { saveReview } from "#domain/selection/save-review.ts";
import { saveReviews } from "#domain/selection/save-reviews.ts";
import { newId } from "#domain/shared/ids.ts";
import { texts } from "#locales/all.ts";
import { addReviewer, closedCall } from "#test/domain/selection/scene.ts";
import { as, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);
const { t } = texts("fi");

/** A reviewer with three applications, two of them open: the third waits for the word about conflicts. */
async function scene() {
  const made = await closedCall(own.db, { applications: 3, perApplication: 1 });
  const email = `offline-${Math.random().toString(36).slice(2, 9)}@reviewers.example`;
  const reviewerId = await addReviewer(own.db, made, { email });
  await assignReviews(made.manager, { cohortId: made.cohort.id });
  const reviewer = await as(own.db, reviewerId);
  const ids = (await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", reviewerId).orderBy("id").execute()).map((r) => r.id);
  for (const assignmentId of ids.slice(0, 2)) await declareConflict(reviewer, { assignmentId, hasConflict: "no" });
  return { ...made, reviewer, ids, browser: await web.signedIn(email) };
}
const marked = (review: OpenReview, given: number): ReviewToTake => ({
  ...review,
  answers: [],
  comment: "Kotona kirjoitettu",
  criteria: review.criteria.map((c) => ({ ...c, given, reason: "Perustelu" })),
});
const hidden = (html: string) => /name="reviews" value="([^"]*)"/.exec(html)?.[1]?.replaceAll("&quot;", '"') ?? "";

test("open reviews go out as a workbook, come back filled in, are shown, and are saved as drafts unless somebody has gone on with them here", async () => {
  const { reviewer, browser, ids } = await scene();
  const page = await (await browser.get(paths.offlineReviews())).text();
  expect(page).toContain("Lataa 2 arviota");
  expect(page).toContain("Yksi hakemus ei ole mukana");
  const file = await browser.get(paths.offlineFile());
  expect(file.headers.get("content-disposition")).toContain("arviot.xlsx");
  const { reviews } = await listOpenReviews(reviewer, "fi");
  const bytes = await file.arrayBuffer();
  const goal = readWorkbook(Buffer.from(bytes))[0]!.find((row) => row[2]?.text === "Opimme");
  expect(goal?.[1]?.text).toMatch(/\S/);
  const sent = await readSentReviews(new File([bytes], "a.xlsx"), reviews);
  expect(sent.ok && sent.read.reviews.map((r) => [r.isChanged, r.lines.every((l) => l.fault === null)])).toEqual([
    [false, true],
    [false, true],
  ]);

  const filled = await reviewWorkbook([marked(reviews[0]!, 1), marked(reviews[1]!, 1)], t);
  const shown = await (await browser.send(paths.offlineReviews(), "file", new Uint8Array(filled), "arviot.xlsx")).text();
  expect(shown).toContain("Tallenna 2 luonnosta");
  await saveReview(reviewer, { assignmentId: reviews[1]!.assignmentId, version: reviews[1]!.version, score: {}, reason: {}, comment: "Tässä välissä" });
  const saved = await browser.post(paths.offlineSaving(), { reviews: hidden(shown) });
  expect(saved.status).toBe(409);
  expect(await saved.text()).toContain("Arviota on muutettu palvelussa lataamisen jälkeen.");
  const now = await listOpenReviews(reviewer, "fi");
  expect(now.reviews.find((r) => r.assignmentId === reviews[0]!.assignmentId)).toMatchObject({ comment: "Kotona kirjoitettu", version: reviews[0]!.version + 1 });
  expect(now.reviews.find((r) => r.assignmentId === reviews[1]!.assignmentId)).toMatchObject({ comment: "Tässä välissä" });
  // delivering stays on the desk
  expect((await own.db.selectFrom("review_assignment").select("state").where("id", "in", ids).execute()).map((r) => r.state)).not.toContain("delivered");
  const again = await browser.post(paths.offlineSaving(), { reviews: hidden(shown).replace(/"version":\d+/g, `"version":${reviews[0]!.version + 1}`) });
  expect(again.status).toBe(303);
});

test("another's review, a delivered one, a closed phase and what is no workbook are told, and nothing is saved", async () => {
  const { reviewer, browser, call } = await scene();
  const { reviews } = await listOpenReviews(reviewer, "fi");
  const [first, second] = reviews as [OpenReview, OpenReview];
  const mine = (review: OpenReview) => ({ assignmentId: review.assignmentId, version: review.version, score: {}, reason: {}, comment: "x" });
  const stranger = await scene();
  expect(await saveReviews(stranger.reviewer, [mine(first)])).toEqual({ saved: 0, notSaved: [{ assignmentId: first.assignmentId, why: "gone" }] });
  const all = <V>(of: V) => Object.fromEntries(first.criteria.map((c) => [c.key, of]));
  await deliverReview(reviewer, { ...mine(first), score: all(1), reason: all("Syy") });
  expect((await listOpenReviews(reviewer, "fi")).reviews.map((r) => r.assignmentId)).toEqual([second.assignmentId]);
  expect(await saveReviews(reviewer, [mine(first), mine(second)])).toEqual({ saved: 1, notSaved: [{ assignmentId: first.assignmentId, why: "not-accepted" }] });
  for (const [content, sentence] of [
    [new TextEncoder().encode("piste;perustelu"), "Tiedostoa ei voi lukea."],
    [new Uint8Array(0), "Valitse tiedosto."],
    [new Uint8Array(5_000_001), "Tiedosto on liian suuri."],
  ] as const) {
    const reply = await browser.send(paths.offlineReviews(), "file", content, "arviot.xlsx");
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain(sentence);
  }
  expect((await browser.post(paths.offlineSaving(), { reviews: "{[" })).status).toBe(303);
  const phase = {
    id: newId({ now: testNow }),
    call_id: call.id,
    opens_at: new Date("2026-11-01T00:00:00Z"),
    closes_at: new Date("2026-11-02T00:00:00Z"),
    shows_others: false,
    hides_applicants: true,
    has_discussion: false,
  };
  await own.db.insertInto("review_phase").values(phase).execute();
  expect((await listOpenReviews(reviewer, "fi")).reviews).toEqual([]);
  expect((await browser.get(paths.offlineFile())).status).toBe(404);
});

test("while applicants are hidden a sheet names nobody", async () => {
  const { reviewer, call, browser } = await scene();
  const phase = {
    id: newId({ now: testNow }),
    call_id: call.id,
    opens_at: new Date("2026-11-01T00:00:00Z"),
    closes_at: new Date("2030-01-01T00:00:00Z"),
    shows_others: false,
    hides_applicants: true,
    has_discussion: false,
  };
  await own.db.insertInto("review_phase").values(phase).execute();
  const { reviews } = await listOpenReviews(reviewer, "fi");
  expect(reviews.map((r) => r.name)).toEqual(reviews.map((r) => r.diaryNumber));
  const names = (
    await own.db
      .selectFrom("application_party as p")
      .innerJoin("application as a", "a.id", "p.application_id")
      .innerJoin("organisation as o", "o.id", "p.organisation_id")
      .select("o.name")
      .where("a.call_id", "=", call.id)
      .execute()
  ).map((o) => o.name);
  const sent = await readSentReviews(new File([await (await browser.get(paths.offlineFile())).arrayBuffer()], "a.xlsx"), reviews);
  for (const name of names) expect(JSON.stringify(sent)).not.toContain(name);
});
