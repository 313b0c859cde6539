import { markSectionDone } from "#domain/applications/mark-section-done.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { createEdition } from "#domain/editions/create-edition.ts";
import { createProgramme } from "#domain/programmes/create-programme.ts";
import { publishEdition } from "#domain/programmes/publish-edition.ts";
import { publishProgramme } from "#domain/programmes/publish-programme.ts";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { deliverReview } from "#domain/selection/deliver-review.ts";
import { listOwnReviews } from "#domain/selection/reviews.queries.ts";
import { arrive } from "../arrive.ts";
import { hanna, outi } from "../organisers.ts";
import { must, type Scene } from "../story.ts";
import type { WorkshopApplicant } from "./applicants.ts";
import { otherProgrammes } from "./programmes.ts";

export const managerOf = { hankintaverkko: outi, opintie: hanna };

export async function makeProgrammes(scene: Scene): Promise<void> {
  for (const { key, organiser, ...programme } of otherProgrammes) {
    const manager = await scene.as(managerOf[organiser]);
    const { programmeId } = must(await createProgramme(manager, { ...programme, organiserId: scene.id(`organiser.${organiser}`), slug: undefined }));
    scene.note(`programme.${key}`, programmeId);
    must(await publishProgramme(manager, { programmeId }));
  }
}

/** A draft edition of three workshops; noted as `cohort.<key>`. */
export async function planWorkshops(scene: Scene, key: string, email: string, startsOn: string, venue: { venue: string; address: string }): Promise<void> {
  const { name } = (await scene.as(email)).actor as { name: string };
  const edition = { template: "workshops" as const, startsOn, capacity: 6, ...venue, onlineUrl: "https://kokous.hankintaverkko.example/tyopaja", signerName: name, decisionProfile: "notice" as const };
  scene.note(`cohort.${key}`, must(await createEdition(await scene.as(email), { programmeId: scene.id(`programme.${key}`), ...edition })).cohortId);
}

export async function publishWorkshops(scene: Scene, key: string, email: string): Promise<void> {
  scene.note(`call.${key}`, must(await publishEdition(await scene.as(email), { cohortId: scene.id(`cohort.${key}`) })).callId);
}

/** Starts an application and writes what there is of it; sends it when asked. */
export async function applyTo(scene: Scene, key: string, { organisation, writer, task, people }: WorkshopApplicant, send: boolean): Promise<void> {
  const me = await arrive(scene, writer, "fi");
  const { applicationId } = must(await startApplication(me, { callId: scene.id(`call.${key}`), language: "fi", contactPhone: writer.phone, eligibility: { "two-people": "yes" }, ...organisation }));
  scene.note(`application.${key}.${writer.email}`, applicationId);
  let baseVersion = 0;
  for (const [section, answers] of Object.entries({ task, people })) {
    if (Object.keys(answers).length === 0) continue;
    baseVersion = must(await saveAnswers(me, { applicationId, section, baseVersion, answers })).version;
    if (send) must(await markSectionDone(me, { applicationId, section }));
  }
  if (send) must(await submitApplication(me, { applicationId }));
}

/** A reviewer reads everything that they were given in these workshops, and finds it good. */
export async function approveAll(scene: Scene, key: string, email: string): Promise<void> {
  const me = await scene.as(email);
  for (const { id } of (await listOwnReviews(me)).filter((r) => r.cohortId === scene.id(`cohort.${key}`))) {
    must(await declareConflict(me, { assignmentId: id, hasConflict: "no" }));
    must(await deliverReview(me, { assignmentId: id, version: 1, score: { task: 4, people: 4, after: 3 }, reason: {}, comment: "Tehtävä on rajattu, ja osallistujat voivat viedä sitä eteenpäin." }));
  }
}
