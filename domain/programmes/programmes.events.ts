import * as z from "zod";
import { defineEvent, type Edits } from "#domain/shared/events.ts";

const programmeId = z.uuid();
const cohortId = z.uuid();
const callId = z.uuid();

export const organiserCreated = defineEvent("organiser.created", z.object({ organiserId: z.uuid() }));
export const organiserChanged = defineEvent("organiser.changed", z.object({ organiserId: z.uuid() }));
export const programmeCreated = defineEvent("programme.created", z.object({ programmeId }));
export const programmeChanged = defineEvent("programme.changed", z.object({ programmeId }));
export const programmePublished = defineEvent("programme.published", z.object({ programmeId }));
export const cohortCreated = defineEvent("cohort.created", z.object({ programmeId, cohortId }));
export const cohortChanged = defineEvent("cohort.changed", z.object({ cohortId }));
export const cohortPublished = defineEvent("cohort.published", z.object({ cohortId }));
export const phasesChanged = defineEvent("cohort.phases-changed", z.object({ cohortId }));
export const cohortClosed = defineEvent("cohort.closed", z.object({ cohortId }));
export const cohortCancelled = defineEvent("cohort.cancelled", z.object({ cohortId }));
export const callChanged = defineEvent("call.changed", z.object({ cohortId, callId }));
export const infoSessionChanged = defineEvent("info-session.changed", z.object({ cohortId, callId }));
/** A new version of a call's form is in use. */
export const formPublished = defineEvent("form.published", z.object({ cohortId, callId, formVersionId: z.uuid() }));
export const callPublished = defineEvent("call.published", z.object({ cohortId, callId }));
/** By what applications to a call are marked: a criterion more or less, their order, their weights. */
export const criteriaChanged = defineEvent("criteria.changed", z.object({ cohortId, callId }));
/** The words of one criterion. */
export const criterionChanged = defineEvent("criterion.changed", z.object({ cohortId, callId, criterionId: z.uuid() }));

/** What tells that someone has saved the same form. */
export const organiserEdits = (organiserId: string): Edits => ({ kinds: [organiserChanged], about: { organiserId } });
export const programmeEdits = (programmeId: string): Edits => ({ kinds: [programmeChanged], about: { programmeId } });
export const cohortEdits = (cohortId: string): Edits => ({ kinds: [cohortChanged], about: { cohortId } });
export const phaseEdits = (cohortId: string): Edits => ({ kinds: [phasesChanged], about: { cohortId } });
export const infoSessionEdits = (cohortId: string): Edits => ({ kinds: [infoSessionChanged], about: { cohortId } });
export const criteriaEdits = (cohortId: string): Edits => ({ kinds: [criteriaChanged], about: { cohortId } });
export const criterionEdits = (criterionId: string): Edits => ({ kinds: [criterionChanged], about: { criterionId } });
export const callEdits = (cohortId: string): Edits => ({ kinds: [callChanged], about: { cohortId } });
