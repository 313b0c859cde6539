import * as z from "zod";
import { defineEvent, type Edits } from "#domain/shared/events.ts";

const session = z.object({ sessionId: z.uuid(), cohortId: z.uuid() });

export const sessionAdded = defineEvent("session.added", session);
export const sessionDraftChanged = defineEvent("session.draft-changed", session);
export const sessionPublished = defineEvent("session.published", session);
/** time or place became other than people had answered to: they are asked again */
export const sessionMoved = defineEvent("session.moved", session);
/** room, link or text was put right: answers hold */
export const sessionCorrected = defineEvent("session.corrected", session);
export const sessionCancelled = defineEvent("session.cancelled", session);
/** its end has passed and attendance was marked */
export const sessionHeld = defineEvent("session.held", session);
export const attendanceMarked = defineEvent("session.attendance-marked", session);

/** What tells that someone has saved the same session. */
export const sessionEdits = (sessionId: string): Edits => ({ kinds: [sessionDraftChanged, sessionMoved, sessionCorrected], about: { sessionId } });

const host = z.object({ sessionId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() });
export const hostAdded = defineEvent("session.host-added", host);
export const hostRemoved = defineEvent("session.host-removed", host);

const invitation = z.object({ sessionId: z.uuid(), personId: z.uuid() });
export const invitationAnswered = defineEvent("invitation.answered", invitation);
export const feedTokenMade = defineEvent("calendar-feed.made", z.object({ personId: z.uuid() }));
export const feedTokenRevoked = defineEvent("calendar-feed.revoked", z.object({ personId: z.uuid() }));
