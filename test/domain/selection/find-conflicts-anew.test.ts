import { expect, test } from "vitest";
import { answerRequestedChange } from "#domain/applications/answer-requested-change.ts";
import { askContactChange } from "#domain/applications/ask-contact-change.ts";
import { askPartyAddition } from "#domain/applications/ask-party-addition.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { getRanking } from "#domain/selection/ranking.queries.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { addReviewer, closedCall, eventNames } from "#test/domain/selection/scene.ts";
import { makeOrganisation } from "#test/factories/rows.ts";
import { as, asSystem, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const contact = { contactName: "Leena", contactEmail: "leena@silmu.example", contactPhone: "" };

test("when a party or a contact comes, its people review the application no more, delivered or not", async () => {
  const scene = await closedCall(own.db, { perApplication: 3 });
  const mother = await makeOrganisation(own.db, { name: "Kuntayhtymä" });
  const silmu = await makeOrganisation(own.db, { parent_id: mother.id });
  const near = await addReviewer(own.db, scene);
  const colleague = await addReviewer(own.db, scene, { email: "matti@toimisto.example" });
  const stranger = await addReviewer(own.db, scene);
  await own.db.insertInto("organisation_membership").values({ id: mother.id, organisation_id: mother.id, person_id: near, role: "member", from_at: testNow }).execute();
  await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  const assignmentOf = (personId: string) => own.db.selectFrom("review_assignment").select(["id", "state"]).where("reviewer_id", "=", personId).executeTakeFirstOrThrow();
  const reader = await as(own.db, near);
  const { id: assignmentId } = await assignmentOf(near);
  await declareConflict(reader, { assignmentId, hasConflict: "no" });
  const scores = Object.fromEntries(scene.criteria.map((c) => [c.key, 5]));
  const marks = { score: scores, reason: Object.fromEntries(scene.criteria.map((c) => [c.key, "Vahva"])), comment: "Hyvä" };
  expect(await deliverReview(reader, { assignmentId, version: 1, ...marks })).toMatchObject({ ok: true });
  expect((await getRanking(scene.manager, scene.cohort.id)).rows[0]?.standing?.mean).toBe(5);

  const applicationId = scene.applications[0]!.id;
  const applicant = await as(own.db, scene.applications[0]!.personId);
  const accept = async (asked: { ok: true; value: { changeId: string } } | { ok: false }) => {
    const changeId = asked.ok ? asked.value.changeId : "";
    expect(await answerRequestedChange(scene.manager, { applicationId, changeId, answer: "accepted", reason: "", secret: "secret of the test" })).toMatchObject({ ok: true });
    for (let i = 0; i < 2; i++) await findConflictsAnew(asSystem(own.db), { applicationId });
  };
  const party = { businessId: silmu.business_id, name: silmu.name, kind: silmu.kind, regionCode: null, units: [], ...contact };
  await accept(await askPartyAddition(applicant, { applicationId, ...party, why: "Mukaan" }));
  expect((await assignmentOf(near)).state).toBe("recused");
  expect((await getRanking(scene.manager, scene.cohort.id)).rows[0]?.standing).toBeNull();
  expect((await eventNames(own.db, { assignmentId })).filter((n) => n === "review.recused")).toHaveLength(1);
  expect((await assignmentOf(colleague)).state).toBe("assigned");

  const [lead] = await listParties(applicant, applicationId);
  await accept(await askContactChange(applicant, { applicationId, partyId: lead!.id, ...contact, contactEmail: "uusi@toimisto.example", why: "Vaihtui" }));
  expect([(await assignmentOf(colleague)).state, (await assignmentOf(stranger)).state]).toEqual(["recused", "assigned"]);
  const kinds = await own.db.selectFrom("conflict").select(["person_id", "kind", "source"]).where("application_id", "=", applicationId).where("has_conflict", "=", true).execute();
  expect(new Set(kinds.map((c) => `${c.person_id} ${c.kind} ${c.source}`))).toEqual(new Set([`${near} parent_organisation found`, `${colleague} own_organisation found`]));
});
