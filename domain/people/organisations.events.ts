import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

export const organisationRegistered = defineEvent("organisation.registered", z.object({ organisationId: z.uuid() }));
