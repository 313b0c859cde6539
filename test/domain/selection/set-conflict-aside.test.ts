import { expect, test } from "vitest";
import { assignReview } from "#domain/selection/assign-review.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { mustRunCase } from "#domain/selection/cases.queries.ts";
import { findConflictsAnew } from "#domain/selection/find-conflicts-anew.ts";
import { getFoundConflictOf, listFoundConflicts } from "#domain/selection/found-conflicts.queries.ts";
import { letConflictHold } from "#domain/selection/let-conflict-hold.ts";
import { nameSubstitute } from "#domain/selection/name-substitute.ts";
import { recuseOneself } from "#domain/selection/recuse-oneself.ts";
import { setConflictAside } from "#domain/selection/set-conflict-aside.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { addReviewer, closedCall, eventNames } from "./scene.ts";

const own = ownDatabase();
const reason = "Osoite on yhteisen palvelukeskuksen.";
const search = (applicationId: string) => findConflictsAnew(asSystem(own.db), { applicationId });
const holds = async (conflictId: string) => (await own.db.selectFrom("conflict").select("has_conflict").where("id", "=", conflictId).executeTakeFirstOrThrow()).has_conflict;

/** Two applications, the first with a contact at the mail domain of its manager and of a reviewer; an administrator; what was found. */
async function found() {
  const scene = await closedCall(own.db, { applications: 2, perApplication: 1 });
  const [near, other] = scene.applications.map((a) => a.id) as [string, string];
  const domain = `d${near}.example`;
  await own.db
    .updateTable("application_party")
    .set({ contact_email: `kirjaamo@${domain}` })
    .where("application_id", "=", near)
    .execute();
  await own.db
    .updateTable("person")
    .set({ email: `outi@${domain}` })
    .where("id", "=", scene.managerId)
    .execute();
  const reviewerId = await addReviewer(own.db, scene, { email: `arvioija@${domain}` });
  const adminId = await makePerson(own.db);
  await giveRole(own.db, adminId, "administrator");
  await search(near);
  const { db } = own;
  const of = async (personId: string) =>
    (await db.selectFrom("conflict").select("id").where("application_id", "=", near).where("person_id", "=", personId).where("source", "=", "found").executeTakeFirstOrThrow()).id;
  return { ...scene, near, other, adminId, admin: await as(db, adminId), reviewerId, ofManager: await of(scene.managerId), ofReviewer: await of(reviewerId) };
}

test("the register is mistaken of a manager: the case opens to them and is not closed by the same search, until it holds again", async () => {
  const { near, admin, adminId, manager, ofManager } = await found();
  await expect(mustRunCase(manager, near)).rejects.toThrow(NotFound);
  expect(await setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason })).toEqual({ ok: true, value: null });
  for (let i = 0; i < 2; i++) await search(near);
  expect((await mustRunCase(manager, near)).id).toBe(near);
  expect((await listFoundConflicts(admin, near)).find((c) => c.id === ofManager)).toMatchObject({ kind: "own_organisation", reason, setAsideAt: testNow, by: (admin.actor as { name: string }).name });
  expect(await setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason })).toEqual({ ok: false, refusal: "set-aside-already" });

  expect(await letConflictHold(admin, { applicationId: near, conflictId: ofManager })).toEqual({ ok: true, value: null });
  await expect(mustRunCase(manager, near)).rejects.toThrow(NotFound);
  expect(await letConflictHold(admin, { applicationId: near, conflictId: ofManager })).toEqual({ ok: false, refusal: "holds-already" });
  expect(await own.db.selectFrom("conflict_set_aside").select(["reason", "set_aside_by", "taken_back_by"]).where("conflict_id", "=", ofManager).execute()).toEqual([
    { reason, set_aside_by: adminId, taken_back_by: adminId },
  ]);
  expect(await eventNames(own.db, { decisionOf: near })).toEqual(["decision.conflict-set-aside", "decision.conflict-holds-again"]);
  expect((await setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason: "Sittenkin" })).ok).toBe(true);
});

test("of a reviewer: they can be asked for the review, also one that was taken off them, and lose it when the conflict holds again", async () => {
  const { near, admin, reviewerId, ofReviewer, cohort } = await found();
  const assign = () => assignReview(admin, { applicationId: near, reviewerId });
  const state = async () => (await own.db.selectFrom("review_assignment").select("state").where("application_id", "=", near).where("reviewer_id", "=", reviewerId).executeTakeFirst())?.state;
  expect(await assign()).toEqual({ ok: false, refusal: "conflict" });
  await setConflictAside(admin, { applicationId: near, conflictId: ofReviewer, reason });
  await assignReviews(admin, { cohortId: cohort.id });
  expect(await state()).toBe("assigned");
  await letConflictHold(admin, { applicationId: near, conflictId: ofReviewer });
  expect(await state()).toBe("recused");
  expect(await assign()).toEqual({ ok: false, refusal: "conflict" });
  await setConflictAside(admin, { applicationId: near, conflictId: ofReviewer, reason });
  expect((await assign()).ok).toBe(true);
  expect(await state()).toBe("assigned");
});

test("what somebody says themselves still closes the case, and is not to be set aside", async () => {
  const { near, admin, manager, managerId, ofManager } = await found();
  await setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason });
  await recuseOneself(manager, { applicationId: near, kind: "family", explanation: "Sisarus" });
  await expect(mustRunCase(manager, near)).rejects.toThrow(NotFound);
  const { id } = await own.db.selectFrom("conflict").select("id").where("person_id", "=", managerId).where("source", "=", "declared").executeTakeFirstOrThrow();
  await expect(setConflictAside(admin, { applicationId: near, conflictId: id, reason })).rejects.toThrow(NotFound);
});

test("nobody sets their own aside; nor who is shielded in the case, stands in, reviews, or has no part in the cohort", async () => {
  const { near, other, admin, manager, managerId, ofManager, ofReviewer, cohort, reviewerId } = await found();
  const named = await nameSubstitute(admin, { applicationId: near, name: "Sari Harju", email: `sari@s${near}.example`, language: "fi" });
  const aside = async (personId: string, conflictId = ofManager) => setConflictAside(await as(own.db, personId), { applicationId: near, conflictId, reason });
  for (const conflictId of [ofManager, ofReviewer]) await expect(aside(managerId, conflictId)).rejects.toThrow(NotFound);
  await expect(aside(named.ok ? named.value.personId : "")).rejects.toThrow(Forbidden);
  for (const personId of [reviewerId, await makePerson(own.db)]) await expect(aside(personId)).rejects.toThrow(NotFound);
  await expect(setConflictAside(admin, { applicationId: other, conflictId: ofManager, reason })).rejects.toThrow(NotFound);
  await expect(getFoundConflictOf(admin, newId({ now: testNow }), near, ofManager)).rejects.toThrow(NotFound);
  await setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason });
  await expect(letConflictHold(manager, { applicationId: near, conflictId: ofManager })).rejects.toThrow(NotFound); // their own
  expect((await setConflictAside(manager, { applicationId: near, conflictId: ofReviewer, reason })).ok).toBe(true); // another's: they run the cohort
  expect((await getFoundConflictOf(manager, cohort.id, near, ofReviewer)).conflict.by).not.toBeNull();
});

test("of two at once one sets it aside, and a search at the same moment does not close it again", async () => {
  const { near, admin, ofManager } = await found();
  const aside = () => setConflictAside(admin, { applicationId: near, conflictId: ofManager, reason });
  const [a, , b] = await Promise.all([aside(), search(near), aside()]);
  expect([a, b].filter((o) => o.ok)).toHaveLength(1);
  expect(await holds(ofManager)).toBe(false);
  const back = await Promise.all([0, 1].map(() => letConflictHold(admin, { applicationId: near, conflictId: ofManager })));
  expect(back.filter((o) => o.ok)).toHaveLength(1);
  expect(await eventNames(own.db, { decisionOf: near })).toEqual(["decision.conflict-set-aside", "decision.conflict-holds-again"]);
});
