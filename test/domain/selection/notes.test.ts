import { expect, test } from "vitest";
import { changeReviewPhases } from "#domain/selection/change-review-phases.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { mentionsIn } from "#domain/selection/mentions.rules.ts";
import { findDiscussion, findMention, getCaseDiscussion, listMentioned } from "#domain/selection/notes.queries.ts";
import { reopenReview } from "#domain/selection/reopen-review.ts";
import { writeNote } from "#domain/selection/write-note.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { accepted, closedCall } from "./scene.ts";

const own = ownDatabase();
const whole = { version: 1, score: { strategy: 4, need: 3 }, reason: {}, comment: "Selkeä hakemus." };

test("a mention is @ and a whole name, or a first name that only one has", () => {
  const people = [
    { personId: "1", name: "Juha Lehtonen" },
    { personId: "2", name: "Juha Mäki" },
    { personId: "3", name: "Åsa Öberg" },
  ];
  expect(mentionsIn("@juha mäki ja @Åsa: katsokaa. @Åsa Öberg", people)).toEqual(["2", "3"]);
  expect(mentionsIn("@Juha, Åsa ja @Åsalla, mail@asa.fi @Juha Lehtosen", people)).toEqual([]);
});

test("notes open when one's own is delivered; who is mentioned gets a mail, and nobody with a conflict reads or is mentioned", async () => {
  const scene = await closedCall(own.db, { perApplication: 3 });
  const applicationId = scene.applications[0]!.id;
  const [a, b, c] = [await accepted(own.db, scene), await accepted(own.db, scene), await accepted(own.db, scene)];
  await own.db.updateTable("person").set({ name: "Maija Virta" }).where("id", "=", b.reviewerId).execute();
  await own.db.updateTable("person").set({ name: "Harri Salo" }).where("id", "=", c.reviewerId).execute();
  const near = await makePerson(own.db, { name: "Petri Laine" });
  await giveRole(own.db, near, "manager", { kind: "cohort", id: scene.cohort.id });
  await own.db
    .insertInto("conflict")
    .values({ id: newId({ now: testNow }), application_id: applicationId, person_id: near, has_conflict: true, kind: "work", source: "declared", created_at: testNow })
    .execute();

  expect(await writeNote(a.reviewer, { assignmentId: a.assignmentId, body: "Hei" })).toEqual({ ok: false, refusal: "own-first" });
  expect(await findDiscussion(a.reviewer, a.assignmentId)).toBeNull();
  for (const one of [a, b]) await deliverReview(one.reviewer, { assignmentId: one.assignmentId, ...whole });
  // Harri has not delivered and Petri has a conflict
  const said = await writeNote(a.reviewer, { assignmentId: a.assignmentId, body: "@Maija Virta, @Harri Salo, @Petri Laine ja @Outi: olemme eri mieltä." });
  if (!said.ok) throw new Error(said.refusal);
  expect(said.value.mentioned).toBe(2);
  const worker = asSystem(own.db);
  const { noteId } = said.value;
  expect((await listMentioned(worker, noteId)).map((p) => p.personId).sort()).toEqual([b.reviewerId, scene.managerId].sort());
  expect(await findMention(worker, noteId, b.reviewerId)).toMatchObject({ assignmentId: b.assignmentId, by: "Juha Lehtonen" });
  expect(await findMention(worker, noteId, scene.managerId)).toMatchObject({ assignmentId: null });
  expect((await findDiscussion(b.reviewer, b.assignmentId))!.notes.map((n) => n.body)).toEqual(["@Maija Virta, @Harri Salo, @Petri Laine ja @Outi: olemme eri mieltä."]);
  expect((await getCaseDiscussion(scene.manager, applicationId)).names).toEqual(["Juha Lehtonen", "Maija Virta"]);
  const asNear = await as(own.db, near);
  await expect(getCaseDiscussion(asNear, applicationId)).rejects.toThrow(NotFound);
  await expect(writeNote(asNear, { applicationId, body: "Hei" })).rejects.toThrow(NotFound);
  expect((await writeNote(scene.manager, { applicationId, body: "@Maija, kiitos." })).ok).toBe(true);

  // a mention that has not gone out yet does not, when its reader has been shut out meanwhile
  await reopenReview(scene.manager, { assignmentId: b.assignmentId });
  await declareConflict(b.reviewer, { assignmentId: b.assignmentId, hasConflict: "yes", kind: "work", explanation: "Vaihdan työpaikkaa." });
  expect(await findMention(worker, noteId, b.reviewerId)).toBeUndefined();
  await expect(findDiscussion(b.reviewer, b.assignmentId)).rejects.toThrow(NotFound);

  const quiet = { opensAt: "2026-11-24T08:00", closesAt: "2026-11-26T16:00", showsOthers: true, hidesApplicants: false, hasDiscussion: false };
  await changeReviewPhases(scene.manager, { cohortId: scene.cohort.id, phases: [quiet] });
  expect(await writeNote(a.reviewer, { assignmentId: a.assignmentId, body: "Vielä" })).toEqual({ ok: false, refusal: "discussion-closed" });
  expect((await findDiscussion(a.reviewer, a.assignmentId))!.notes).toHaveLength(2); // what was said stays readable
});
