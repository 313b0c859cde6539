import type { Db } from "#db/types.ts";
import { acceptPlace } from "#domain/selection/accept-place.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { intendDecision } from "#domain/selection/intend-decision.ts";
import { nameReviewer } from "#domain/selection/name-reviewer.ts";
import { publishDecisions } from "#domain/selection/publish-decisions.ts";
import type { Intention } from "#domain/selection/selection.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";
import { makeApplication, makeCall } from "#test/factories/rows.ts";

/** A closed call with so many submitted applications and its manager. */
export async function closedCall(db: Db, o: { applications?: number; capacity?: number; perApplication?: number; profile?: "administrative" | "municipal" | "notice" } = {}) {
  const { cohort, call, criteria } = await makeCall(
    db,
    { closes_at: new Date("2026-11-20T14:00:00Z"), reviews_per_application: o.perApplication ?? 2, decision_profile: o.profile ?? "notice" },
    { capacity: o.capacity ?? 6 },
  );
  const managerId = await makePerson(db, { name: "Outi Saarinen" });
  await giveRole(db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const applications = [];
  for (let i = 0; i < (o.applications ?? 1); i++) applications.push(await makeApplication(db, call.id));
  return { cohort, call, criteria, managerId, manager: await as(db, managerId), applications };
}
export type Scene = Awaited<ReturnType<typeof closedCall>>;

export async function addReviewer(db: Db, scene: Pick<Scene, "manager" | "cohort">, given: { email?: string; name?: string; reads?: Language[]; most?: number } = {}) {
  const email = given.email ?? `reviewer-${Math.random().toString(36).slice(2, 9)}@reviewers.example`;
  const named = await nameReviewer(scene.manager, {
    cohortId: scene.cohort.id,
    name: given.name ?? "Juha Lehtonen",
    email,
    language: "fi",
    reads: given.reads ?? ["fi", "sv", "en"],
    most: given.most,
  });
  if (!named.ok) throw new Error(named.refusal);
  return named.value.personId;
}

/** A reviewer who has been given the scene's only application. */
export async function assigned(db: Db, scene: Scene) {
  const reviewerId = await addReviewer(db, scene);
  const made = await assignReviews(scene.manager, { cohortId: scene.cohort.id });
  if (!made.ok) throw new Error(made.refusal);
  const row = await db.selectFrom("review_assignment").selectAll().where("reviewer_id", "=", reviewerId).executeTakeFirstOrThrow();
  return { reviewerId, reviewer: await as(db, reviewerId), assignmentId: row.id };
}

export async function accepted(db: Db, scene: Scene) {
  const one = await assigned(db, scene);
  await declareConflict(one.reviewer, { assignmentId: one.assignmentId, hasConflict: "no" });
  return one;
}

/** Decides the scene's applications in their order and publishes. */
export async function published(scene: Scene, results: Intention[]) {
  for (const [i, intended] of results.entries()) {
    const done = await intendDecision(scene.manager, { applicationId: scene.applications[i]!.id, intended, reasons: "Vertailun tulos", conditions: "" });
    if (!done.ok) throw new Error(done.refusal);
  }
  const done = await publishDecisions(scene.manager, { cohortId: scene.cohort.id });
  if (!done.ok) throw new Error(done.refusal);
}

export async function confirmed(db: Db, scene: Scene, i: number) {
  const application = scene.applications[i]!;
  return acceptPlace(await as(db, application.personId), { applicationId: application.id });
}

export const seatOf = async (db: Db, applicationId: string) => db.selectFrom("seat").selectAll().where("application_id", "=", applicationId).executeTakeFirst();
export const eventNames = async (db: Db, about: Record<string, string>) => {
  const rows = await db.selectFrom("event").select(["name", "payload"]).orderBy("id").execute();
  return rows.filter((r) => Object.entries(about).every(([k, v]) => (r.payload as Record<string, string>)[k] === v)).map((r) => r.name);
};
