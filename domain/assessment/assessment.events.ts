import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const roundsPlanned = defineEvent("assessment.rounds-planned", z.object({ cohortId: z.uuid() }));
export const assessmentSent = defineEvent("assessment.sent", z.object({ assessmentAnswerId: z.uuid(), assessmentRoundId: z.uuid(), cohortId: z.uuid() }));
