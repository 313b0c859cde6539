import { expect, test } from "vitest";
import { approvePublication } from "#domain/selection/approve-publication.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { markLetterRead } from "#domain/selection/mark-letter-read.ts";
import { listPublicationEventsOf, type PublicationEvent } from "#domain/selection/publication-history.queries.ts";
import { getPublication, getWaitingLetter } from "#domain/selection/publication.queries.ts";
import { publishBatch } from "#domain/selection/publish-batch.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import { startPublication } from "#domain/selection/start-publication.ts";
import { stopPublication } from "#domain/selection/stop-publication.ts";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { listTimeline } from "#domain/shared/events.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { closedCall, eventNames, type Scene } from "./scene.ts";

const own = ownDatabase();
const yes = { intended: "select" as const, reasons: "Vertailu", conditions: "" };

/** A call whose decisions two people make: everything is intended, and there is a second manager. */
async function twoManagers(applications = 2) {
  const scene = await closedCall(own.db, { applications });
  await own.db.updateTable("call").set({ needs_approval: true }).where("id", "=", scene.call.id).execute();
  for (const a of scene.applications) await intendDecision(scene.manager, { applicationId: a.id, ...yes });
  const secondId = await makePerson(own.db, { name: "Petri Mäkelä" });
  await giveRole(own.db, secondId, "manager", { kind: "cohort", id: scene.cohort.id });
  return { ...scene, secondId, second: await as(own.db, secondId) };
}
const shown = async (scene: Scene) => (await getPublication(scene.manager, scene.cohort.id)).fingerprint;
const publish = (scene: Scene) => publishDecisions(scene.manager, { cohortId: scene.cohort.id });
const notApproved = { ok: false, refusal: "not-approved" };

test("where two decide, nobody publishes what only they have approved, or nobody", async () => {
  const scene = await twoManagers();
  expect(await publish(scene)).toEqual(notApproved);
  await approvePublication(scene.manager, { cohortId: scene.cohort.id, fingerprint: await shown(scene) });
  expect(await publish(scene)).toEqual(notApproved);
  expect(await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint: await shown(scene) })).toEqual({ ok: true, value: null });
  expect((await getPublication(scene.manager, scene.cohort.id)).approval?.last).toMatchObject({ name: "Petri Mäkelä", isCurrent: true, isOwn: false });
  expect((await publish(scene)).ok).toBe(true);
});

test.each([
  ["a reason", (s: Scene) => intendDecision(s.manager, { applicationId: s.applications[0]!.id, ...yes, reasons: "Toinen syy" })],
  ["a decision", (s: Scene) => intendDecision(s.manager, { applicationId: s.applications[0]!.id, ...yes, intended: "refuse" })],
  ["who is written to", (s: Scene) => own.db.updateTable("application_party").set({ contact_email: "uusi@example.org" }).where("application_id", "=", s.applications[0]!.id).execute()],
  ["whom to ask", (s: Scene) => own.db.updateTable("organiser").set({ contact_name: "Toinen" }).where("id", "=", s.cohort.organiserId).execute()],
  ["the set itself", async (s: Scene) => withdrawApplication(await as(own.db, s.applications[1]!.personId), { applicationId: s.applications[1]!.id })],
])("%s that changes after the approval voids it", async (_what, change) => {
  const scene = await twoManagers();
  const fingerprint = await shown(scene);
  await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint });
  await change(scene);
  expect(await publish(scene)).toEqual(notApproved);
  expect(await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint })).toEqual({ ok: false, refusal: "letters-changed" });
});

test("another day makes the same set: an approval holds over midnight", async () => {
  const scene = await twoManagers();
  await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint: await shown(scene) });
  const tomorrow = { ...scene.manager, now: new Date(testNow.getTime() + 86_400_000) };
  expect((await publishDecisions(tomorrow, { cohortId: scene.cohort.id })).ok).toBe(true);
});

test("one publishes while the other changes a decision: what goes out is what was approved, or nothing does", async () => {
  for (let round = 0; round < 6; round += 1) {
    const scene = await twoManagers();
    const first = scene.applications[0]!.id;
    await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint: await shown(scene) });
    const [published, changed] = await Promise.all([publish(scene), intendDecision(scene.second, { applicationId: first, intended: "refuse", reasons: "Muutos", conditions: "" })]);
    const decision = await own.db.selectFrom("decision").select(["intended", "published"]).where("application_id", "=", first).executeTakeFirstOrThrow();
    expect(published.ok).not.toBe(changed.ok);
    expect(decision).toEqual(published.ok ? { intended: "select", published: "select" } : { intended: "refuse", published: null });
  }
});

test("who has a conflict in one of them cannot approve the whole, nor anyone what is not ready; others are kept out", async () => {
  const scene = await twoManagers();
  const fingerprint = await shown(scene);
  await own.db
    .insertInto("conflict")
    .values({ id: newId({ now: testNow }), application_id: scene.applications[0]!.id, person_id: scene.secondId, has_conflict: true, kind: "family", source: "declared", created_at: testNow })
    .execute();
  expect(await approvePublication(scene.second, { cohortId: scene.cohort.id, fingerprint })).toEqual({ ok: false, refusal: "own-conflict" });
  const empty = await closedCall(own.db);
  expect(await approvePublication(empty.manager, { cohortId: empty.cohort.id, fingerprint })).toEqual({ ok: false, refusal: "nothing-to-publish" });
  const half = await closedCall(own.db, { applications: 2 });
  await intendDecision(half.manager, { applicationId: half.applications[0]!.id, ...yes });
  expect(await approvePublication(half.manager, { cohortId: half.cohort.id, fingerprint })).toEqual({ ok: false, refusal: "undecided" });
  const observer = await makePerson(own.db);
  await giveRole(own.db, observer, "observer", { kind: "cohort", id: scene.cohort.id });
  await expect(approvePublication(await as(own.db, observer), { cohortId: scene.cohort.id, fingerprint })).rejects.toThrow(Forbidden);
});

test("letters are read one by one; a mark is of one state of the letter and of one person", async () => {
  const scene = await closedCall(own.db, { applications: 2 });
  const [a, b] = scene.applications.map((x) => x.id) as [string, string];
  for (const applicationId of [a, b]) await intendDecision(scene.manager, { applicationId, ...yes });
  const cohortId = scene.cohort.id;
  const { letters } = await getPublication(scene.manager, cohortId);
  const [first, last] = letters.map((l) => l.applicationId) as [string, string];
  const one = await getWaitingLetter(scene.manager, cohortId, first);
  expect(one).toMatchObject({ number: 1, of: 2, before: null, after: last, isRead: false });
  expect(one.letter).toEqual(letters[0]!.letter);
  expect(await markLetterRead(scene.manager, { cohortId, applicationId: first, fingerprint: one.fingerprint })).toEqual({ ok: true, value: { after: last } });
  expect((await getPublication(scene.manager, cohortId)).letters.map((l) => [l.isRead, l.readBy])).toEqual([
    [true, ["Outi Saarinen"]],
    [false, []],
  ]);
  await intendDecision(scene.manager, { applicationId: first, ...yes, reasons: "Muutettu" });
  expect((await getPublication(scene.manager, cohortId)).letters.some((l) => l.isRead)).toBe(false);
  expect(await markLetterRead(scene.manager, { cohortId, applicationId: first, fingerprint: one.fingerprint })).toEqual({ ok: false, refusal: "letter-changed" });
  await expect(getWaitingLetter(await as(own.db, await makePerson(own.db)), cohortId, first)).rejects.toThrow(NotFound);
});

test("a publication that was left half way is stopped: what went out stays, the rest is intended again", async () => {
  const scene = await closedCall(own.db, { applications: 3 });
  for (const a of scene.applications) await intendDecision(scene.manager, { applicationId: a.id, ...yes });
  expect(await stopPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: false, refusal: "not-running" });
  const started = await startPublication(scene.manager, { cohortId: scene.cohort.id });
  const batchId = started.ok ? started.value.batchId : "";
  let letters = 0;
  const dying = own.db.withPlugin({
    transformQuery: (o) => {
      if (o.node.kind === "InsertQueryNode" && o.node.into?.table.identifier.name === "letter" && (letters += 1) > 1) throw new Error("killed");
      return o.node;
    },
    transformResult: async (o) => o.result,
  });
  await expect(publishBatch({ ...scene.manager, db: dying }, batchId)).rejects.toThrow("killed");
  expect(await stopPublication(scene.manager, { cohortId: scene.cohort.id })).toEqual({ ok: true, value: { left: 2 } });
  await publishBatch(asSystem(own.db), batchId); // the worker, which took it up at the same moment
  const decisions = await own.db
    .selectFrom("decision")
    .select(["published", "batch_id"])
    .where(
      "application_id",
      "in",
      scene.applications.map((a) => a.id),
    )
    .execute();
  expect(decisions.filter((d) => d.published === null && d.batch_id === null)).toHaveLength(2);
  expect((await eventNames(own.db, { batchId })).filter((n) => n.startsWith("publication."))).toEqual(["publication.started", "publication.stopped"]);
  const left = (await getPublication(scene.manager, scene.cohort.id)).letters;
  expect(await intendDecision(scene.manager, { applicationId: left[0]!.applicationId, intended: "refuse", reasons: "Muutos", conditions: "" })).toMatchObject({ ok: true });
  expect((await publish(scene)).ok).toBe(true);
  const told = (events: PublicationEvent[]) => events.map((e) => [e.kind, e.actorName, e.left]);
  const name = "Outi Saarinen";
  expect(told((await getPublication(scene.manager, scene.cohort.id)).history)).toEqual([
    ["started", name, 0],
    ["stopped", name, 2],
    ["started", name, 0],
    ["finished", name, 0],
  ]);
  const of = async (applicationId: string) => told(await listPublicationEventsOf(scene.manager, { applicationId, cohortId: scene.cohort.id }));
  expect((await of(left[0]!.applicationId)).slice(0, 3)).toEqual([
    ["started", name, 0],
    ["stopped", name, 2],
    ["started", name, 0],
  ]);
  expect(await listTimeline(scene.manager, { applicationId: left[0]!.applicationId })).not.toContainEqual(expect.objectContaining({ name: "publication.stopped" }));
});

test("one who goes on with a publication that another left is told of; pressing twice is not", async () => {
  const scene = await twoManagers();
  await own.db.updateTable("call").set({ needs_approval: false }).where("id", "=", scene.call.id).execute();
  await startPublication(scene.manager, { cohortId: scene.cohort.id });
  await startPublication(scene.manager, { cohortId: scene.cohort.id });
  await own.db
    .updateTable("publication_batch")
    .set({ started_at: new Date(testNow.getTime() - 120_000) })
    .where("call_id", "=", scene.call.id)
    .execute();
  await startPublication(scene.second, { cohortId: scene.cohort.id });
  expect((await getPublication(scene.manager, scene.cohort.id)).history.map((e) => e.kind)).toEqual(["started", "resumed"]);
});
