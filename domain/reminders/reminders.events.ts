import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const reminderHeld = defineEvent("reminder.held", z.object({ cohortId: z.uuid() }));
export const reminderReleased = defineEvent("reminder.released", z.object({ cohortId: z.uuid() }));
export const lateReminded = defineEvent("reminder.late-reminded", z.object({ cohortId: z.uuid() }));
