import { expect, test } from "vitest";
import { countMessages, getMessage, listMessages } from "#domain/messages/messages.queries.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { ListFilter } from "#domain/selection/application-list.schema.ts";
import { getBulkAction, listBulkActions } from "#domain/selection/bulk.queries.ts";
import { doBulk } from "#domain/selection/do-bulk.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { markLetterRead } from "#domain/selection/mark-letter-read.ts";
import { prepareBulk } from "#domain/selection/prepare-bulk.ts";
import { getPublication, getWaitingLetter } from "#domain/selection/publication.queries.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { releaseSeat } from "#domain/selection/release-seat.ts";
import { getReviewTable } from "#domain/selection/reviewers.queries.ts";
import { listSeats } from "#domain/selection/seats.queries.ts";
import { getTrial } from "#domain/selection/trial.queries.ts";
import { readTrial } from "#domain/selection/trial.schema.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { assigned, closedCall, published, seatOf, type Scene } from "./scene.ts";

// What a manager who has a conflict in one application learns of it from the pages that show many.
const own = ownDatabase();

/** Two managers; the second has a conflict in the first application. */
async function shielded(applications = 2) {
  const scene = await closedCall(own.db, { applications });
  const secondId = await makePerson(own.db, { name: "Petri Mäkelä" });
  await giveRole(own.db, secondId, "manager", { kind: "cohort", id: scene.cohort.id });
  const near = scene.applications[0]!.id;
  await own.db
    .insertInto("conflict")
    .values({ id: newId({ now: testNow }), application_id: near, person_id: secondId, has_conflict: true, kind: "family", source: "declared", created_at: testNow })
    .execute();
  return { ...scene, near, other: scene.applications[1]!.id, second: await as(own.db, secondId) };
}
const decide = async (scene: Scene, applicationId: string, intended: "select" | "wait") => {
  expect((await intendDecision(scene.manager, { applicationId, intended, reasons: "Vertailu", conditions: "" })).ok).toBe(true);
};

test("ranking and trial: counts, balance and places are of what the manager may see", async () => {
  const { cohort, near, other, second, ...scene } = await shielded();
  const all = { ...scene, cohort };
  await assigned(own.db, all);
  await decide(all, near, "select");
  await decide(all, other, "select");
  const ranking = await getRanking(second, cohort.id);
  expect(ranking.selected).toBe(1);
  expect(ranking.rows.find((r) => r.id === near)).toMatchObject({ isHidden: true, openReviews: 0, intended: null });
  expect(ranking.rows.find((r) => r.id === other)).toMatchObject({ openReviews: 1, intended: "select" });
  expect((await getTrial(second, cohort.id, readTrial(new URLSearchParams()))).intended.selected).toBe(1);
  expect((await getRanking(all.manager, cohort.id)).selected).toBe(2);
});

test("an action that somebody else did to many says nothing of it", async () => {
  const { cohort, near, second, manager } = await shielded();
  const made = await prepareBulk(manager, { cohortId: cohort.id, filter: ListFilter.parse({}), input: { kind: "intend", intended: "refuse", reasons: "Vertailu" } });
  const bulkActionId = made.ok ? made.value.bulkActionId : "";
  await doBulk(manager, { cohortId: cohort.id, bulkActionId });
  const seen = await getBulkAction(second, cohort.id, bulkActionId);
  expect(seen.items.find((i) => i.applicationId === near)?.fate).toBe("own-conflict");
  expect(seen).toMatchObject({ touched: 1 });
  expect(await listBulkActions(second, cohort.id)).toMatchObject([{ count: 1 }]);
  expect(await listBulkActions(manager, cohort.id)).toMatchObject([{ count: 2 }]);
});

test("its letter that waits: no words, no rank, no reader's name, and a place in the list that says nothing", async () => {
  const { cohort, near, other, second, ...scene } = await shielded();
  await decide({ ...scene, cohort }, other, "wait");
  await decide({ ...scene, cohort }, near, "wait");
  const { fingerprint } = await getWaitingLetter(scene.manager, cohort.id, near);
  await markLetterRead(scene.manager, { cohortId: cohort.id, applicationId: near, fingerprint });
  const { letters } = await getPublication(second, cohort.id);
  expect(letters.map((l) => [l.applicationId, l.waitRank, l.readBy.length])).toEqual([
    [other, 1, 0],
    [near, null, 0],
  ]);
  await decide({ ...scene, cohort }, near, "select");
  expect((await getPublication(second, cohort.id)).letters.at(-1)?.applicationId).toBe(near);
});

test("its place is not shown or taken back by them until a team holds it", async () => {
  const { cohort, near, other, second, ...scene } = await shielded();
  await published({ ...scene, cohort }, ["select", "select"]);
  expect((await listSeats(second, cohort.id)).seats.map((s) => s.applicationId)).toEqual([other]);
  expect((await listSeats(scene.manager, cohort.id)).seats).toHaveLength(2);
  const seat = await seatOf(own.db, near);
  await expect(releaseSeat(second, { cohortId: cohort.id, seatId: seat!.id })).rejects.toThrow(NotFound);
  await own.db.updateTable("seat").set({ state: "confirmed" }).where("id", "=", seat!.id).execute();
  expect((await listSeats(second, cohort.id)).seats).toHaveLength(2);
});

test("who reviews it, and how far they are, is hidden; what is lacking is still counted", async () => {
  const { cohort, near, other, second, ...scene } = await shielded();
  await assigned(own.db, { ...scene, cohort });
  const table = await getReviewTable(second, cohort.id);
  expect(table.applications.map((a) => [a.id, a.isHidden, a.assignments.length]).sort()).toEqual(
    [
      [near, true, 0],
      [other, false, 1],
    ].sort(),
  );
  expect(table.lacking).toBe((await getReviewTable(scene.manager, cohort.id)).lacking);
});

test("mails about it are neither listed nor counted nor opened", async () => {
  const { cohort, near, other, second, manager, ...scene } = await shielded();
  await assigned(own.db, { ...scene, cohort, manager });
  const ofNear = await own.db.selectFrom("review_assignment").select("id").where("application_id", "=", near).executeTakeFirstOrThrow();
  const mail = (key: string, ref: Record<string, string>) => ({ kind: "decision-published", key: `${cohort.id}${key}`, ref, personId: null, address: "a@example.org", cohortId: cohort.id });
  const [letter, asked, free] = await queueMessages(asSystem(own.db), [mail("1", { applicationId: near }), mail("2", { assignmentId: ofNear.id }), mail("3", { applicationId: other })]);
  expect((await listMessages(second, cohort.id)).map((m) => m.id)).toEqual([free]);
  expect(await countMessages(second, cohort.id)).toMatchObject({ other: 1 });
  for (const id of [letter!, asked!]) await expect(getMessage(second, cohort.id, id)).rejects.toThrow(NotFound);
  expect(await listMessages(manager, cohort.id)).toHaveLength(3);
  expect((await getMessage(second, cohort.id, free!)).id).toBe(free);
});
