import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const messageResent = defineEvent("message.resent", z.object({ cohortId: z.uuid(), messageId: z.uuid() }));
