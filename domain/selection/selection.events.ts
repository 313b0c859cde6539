import * as z from "zod";
import { defineEvent, type Edits } from "#domain/shared/events.ts";
import { exportCopies, exportFormats } from "./application-list.schema.ts";

// Facts that applicants must not see in their timeline do not carry `applicationId`, by which it is read.
const assignment = z.object({ assignmentId: z.uuid() });
export const reviewerTermsChanged = defineEvent("reviewer.terms-changed", z.object({ cohortId: z.uuid(), personId: z.uuid() }));
export const reviewPhasesChanged = defineEvent("review.phases-changed", z.object({ cohortId: z.uuid() }));
export const wishesAsked = defineEvent("review.wishes-asked", z.object({ cohortId: z.uuid() }));
export const wishesSaid = defineEvent("review.wishes-said", z.object({ cohortId: z.uuid(), personId: z.uuid() }));
export const conflictsDeclared = defineEvent("review.conflicts-declared", z.object({ cohortId: z.uuid(), personId: z.uuid() }));
export const reviewAssigned = defineEvent("review.assigned", assignment);
export const reviewVoided = defineEvent("review.voided", assignment);
export const reviewAccepted = defineEvent("review.accepted", assignment);
export const reviewRecused = defineEvent("review.recused", assignment);
export const reviewDeclined = defineEvent("review.declined", assignment);
export const reviewSaved = defineEvent("review.saved", assignment);
export const reviewDelivered = defineEvent("review.delivered", assignment);
export const reviewReopened = defineEvent("review.reopened", assignment);
export const noteWritten = defineEvent("review.note-written", z.object({ noteId: z.uuid(), cohortId: z.uuid() }));
/** Somebody does not stand too near to an organisation any more. */
export const conflictWithdrawn = defineEvent("review.conflict-withdrawn", z.object({ cohortId: z.uuid(), declarationId: z.uuid() }));
const conflict = z.object({ conflictId: z.uuid() });
export const conflictFound = defineEvent("conflict.found", conflict);
/** By somebody who runs the cohort; a reviewer's is `reviewRecused`. */
export const conflictDeclared = defineEvent("conflict.declared", conflict);
const found = z.object({ setAsideId: z.uuid(), decisionOf: z.uuid() });
/** The register is mistaken: a conflict that it showed does not hold. */
export const conflictSetAside = defineEvent("decision.conflict-set-aside", found);
export const conflictSetAsideTakenBack = defineEvent("decision.conflict-holds-again", found);
const substitute = z.object({ substituteId: z.uuid(), decisionOf: z.uuid() });
export const caseSubstituteNamed = defineEvent("decision.substitute-named", substitute);
export const caseSubstituteEnded = defineEvent("decision.substitute-ended", substitute);
export const decisionIntended = defineEvent("decision.intended", z.object({ decisionOf: z.uuid() }));
export const decisionTakenBack = defineEvent("decision.taken-back", z.object({ decisionOf: z.uuid() }));
export const reviewPhaseEdits = (cohortId: string): Edits => ({ kinds: [reviewPhasesChanged], about: { cohortId } });
export const decisionEdits = (applicationId: string): Edits => ({ kinds: [decisionIntended, decisionTakenBack], about: { decisionOf: applicationId } });

const batch = z.object({ batchId: z.uuid(), cohortId: z.uuid() });
export const publicationStarted = defineEvent("publication.started", batch);
export const publicationFinished = defineEvent("publication.finished", batch);
/** Somebody went on with one that was running. */
export const publicationResumed = defineEvent("publication.resumed", batch);
/** What had not gone out (so many decisions) is only intended again. */
export const publicationStopped = defineEvent("publication.stopped", z.object({ ...batch.shape, left: z.string() }));
export const publicationApproved = defineEvent("publication.approved", z.object({ approvalId: z.uuid(), cohortId: z.uuid() }));
const condition = z.object({ applicationId: z.uuid(), conditionId: z.uuid() });
export const conditionAnswered = defineEvent("application.condition-answered", condition);
export const conditionMet = defineEvent("application.condition-met", condition);
export const conditionReopened = defineEvent("application.condition-reopened", condition);
/** The last of a decision's conditions is met: the place is whole. */
export const conditionsMet = defineEvent("application.conditions-met", z.object({ applicationId: z.uuid() }));

const seat = z.object({ seatId: z.uuid(), applicationId: z.uuid(), cohortId: z.uuid() });
export const placeOffered = defineEvent("place.offered", seat);
export const placeConfirmed = defineEvent("place.confirmed", z.object({ ...seat.shape, teamId: z.uuid() }));
export const placeDeclined = defineEvent("place.declined", seat);
export const placeLapsed = defineEvent("place.lapsed", seat);
export const placeReleased = defineEvent("place.released", seat);
export const memberLeft = defineEvent("team.member-left", z.object({ teamId: z.uuid(), personId: z.uuid(), cohortId: z.uuid() }));

const bulk = z.object({ bulkActionId: z.uuid(), cohortId: z.uuid() });
export const bulkActionDone = defineEvent("bulk-action.done", bulk);
/** The organiser wrote to those who can act for an application: seen in its timeline. */
export const applicantsWritten = defineEvent("application.written-to", z.object({ ...bulk.shape, applicationId: z.uuid() }));

const view = z.object({ viewId: z.uuid(), cohortId: z.uuid() });
export const listViewSaved = defineEvent("list-view.saved", view);
export const listViewRemoved = defineEvent("list-view.removed", view);
/** Who took applications out, in which form and how many; never which or what they say. */
export const applicationsExported = defineEvent("applications.exported", z.object({ cohortId: z.uuid(), format: z.enum(exportFormats), copy: z.enum(exportCopies), count: z.string() }));

/** What tells that someone has saved the same reviewer's terms. */
export const reviewerTermsEdits = (cohortId: string, personId: string): Edits => ({ kinds: [reviewerTermsChanged], about: { cohortId, personId } });
