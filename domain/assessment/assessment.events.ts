import * as z from "zod";
import { defineEvent, type Edits } from "#domain/shared/events.ts";

export const roundsPlanned = defineEvent("assessment.rounds-planned", z.object({ cohortId: z.uuid() }));
/** What changes the rounds of a cohort. */
export const roundEdits = (cohortId: string): Edits => ({ kinds: [roundsPlanned], about: { cohortId } });
export const assessmentSent = defineEvent("assessment.sent", z.object({ assessmentAnswerId: z.uuid(), assessmentRoundId: z.uuid(), cohortId: z.uuid() }));
