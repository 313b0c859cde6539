import * as z from "zod";
import { defineEvent, type Edits } from "#domain/shared/events.ts";

const organisationId = z.uuid();

export const organisationRegistered = defineEvent("organisation.registered", z.object({ organisationId }));
export const organisationChanged = defineEvent("organisation.changed", z.object({ organisationId }));
export const unitAdded = defineEvent("organisation.unit-added", z.object({ organisationId, unitId: z.uuid() }));
export const memberAdded = defineEvent("organisation.member-added", z.object({ organisationId, personId: z.uuid(), membershipId: z.uuid() }));
export const membershipEnded = defineEvent("organisation.membership-ended", z.object({ organisationId, membershipId: z.uuid() }));

/** What tells that someone has saved the same details. */
export const organisationEdits = (organisationId: string): Edits => ({ kinds: [organisationChanged], about: { organisationId } });
