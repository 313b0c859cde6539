import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const ids = z.object({ cohortId: z.uuid(), callId: z.uuid() });

/** Organisers worked on a call's form; nothing has changed for applicants yet. */
export const formDraftChanged = defineEvent("form.draft-changed", ids);
export const formDraftDiscarded = defineEvent("form.draft-discarded", ids);
export const formTemplateSaved = defineEvent("form-template.saved", z.object({ organiserId: z.uuid(), formTemplateId: z.uuid() }));
export const formTemplateRemoved = defineEvent("form-template.removed", z.object({ organiserId: z.uuid(), formTemplateId: z.uuid() }));
