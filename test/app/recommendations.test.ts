import { expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { assigned, closedCall } from "#test/domain/selection/scene.ts";
import { rowsOfCsv } from "#test/support/csv.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownWeb } from "#test/support/web.ts";

const own = ownDatabase();
const web = ownWeb(own);

/** A call that asks for recommendations, its one open review, and the browsers of the reviewer and the manager. */
async function scene() {
  const made = await closedCall(own.db);
  await own.db.updateTable("call").set({ asks_recommendation: true }).where("id", "=", made.call.id).execute();
  const { reviewer, reviewerId, assignmentId } = await assigned(own.db, made);
  await declareConflict(reviewer, { assignmentId, hasConflict: "no" });
  const run = Math.random().toString(36).slice(2, 8);
  const signedIn = async (personId: string) => {
    await own.db
      .updateTable("person")
      .set({ email: `${personId}-${run}@example.org` })
      .where("id", "=", personId)
      .execute();
    return web.signedIn(`${personId}-${run}@example.org`);
  };
  return { ...made, assignmentId, desk: await signedIn(reviewerId), office: await signedIn(made.managerId) };
}
const chosenIn = (html: string) => [...html.matchAll(/<input[^>]*name="recommendation"[^>]*>/g)].filter(([tag]) => tag.includes("checked")).map(([tag]) => /value="([^"]+)"/.exec(tag)![1]);

test("without script: the desk asks, a draft keeps what was chosen, delivering lacks it in words, and the ranking and its file tell how it fell", async () => {
  const { cohort, call, assignmentId, desk, office } = await scene();
  const marks = { "score.strategy": "4", "score.need": "3", comment: "Selkeä hakemus." };
  const asked = await (await desk.get(paths.reviewDesk(assignmentId))).text();
  expect(asked).toContain("Puollatko hakijan valintaa?");
  expect(chosenIn(asked)).toEqual([]);
  const lacking = await desk.post(paths.reviewDelivery(assignmentId), { version: "1", ...marks });
  expect(lacking.status).toBe(400);
  expect(await lacking.text()).toContain("Valitse, puollatko hakijan valintaa");
  expect((await desk.post(paths.reviewDesk(assignmentId), { version: "2", ...marks, recommendation: "if-room" })).status).toBe(303);
  expect(chosenIn(await (await desk.get(paths.reviewDesk(assignmentId))).text())).toEqual(["if-room"]);
  expect((await desk.post(paths.reviewDelivery(assignmentId), { version: "3", ...marks, recommendation: "maybe" })).status).toBe(400);
  expect((await desk.post(paths.reviewDelivery(assignmentId), { version: "3", ...marks, recommendation: "if-room" })).status).toBe(303);

  const ranking = await (await office.get(paths.cohortRanking(cohort.id, "recommendations"))).text();
  expect(ranking).toContain("Puoltaa: 0; Puoltaa, jos paikkoja riittää: 1; Ei puolla: 0");
  expect(ranking).toContain("Puoltavista vähennetään ne, jotka eivät puolla.");
  const csv = await office.post(paths.applicationExportFile(cohort.id, {}), { format: "csv", copy: "whole" });
  const [headings, row] = rowsOfCsv((await csv.text()).replace(/^\uFEFF/, "")) as [string[], string[]];
  expect(["Puoltaa", "Puoltaa, jos paikkoja riittää", "Ei puolla"].map((h) => row[headings.indexOf(h)])).toEqual(["0", "1", "0"]);

  await own.db.updateTable("call").set({ asks_recommendation: false }).where("id", "=", call.id).execute();
  expect(await (await office.get(paths.cohortRanking(cohort.id, "recommendations"))).text()).not.toContain("Puoltavista vähennetään");
});
