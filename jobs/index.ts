import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
<<<<<<< HEAD
import noteHeldSessions from "./handlers/note-held-sessions.ts";
import { planForPlace, planForRole, planForSession, planForTeam } from "./handlers/plan-invitations.ts";
import sendSessionCancelled from "./messages/session-cancelled.ts";
import sendSessionInvite from "./messages/session-invite.ts";
import sendSessionLeft from "./messages/session-left.ts";
import sendSessionUpdated from "./messages/session-updated.ts";
=======
import issueCertificates from "./handlers/issue-certificates.ts";
import { reminderMessages } from "./messages/reminders.ts";
>>>>>>> main
import sendSignInCode from "./messages/sign-in-code.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [planForSession, planForPlace, planForTeam, planForRole];

/** Kinds of mail; one line a kind. */
<<<<<<< HEAD
export const messages: Message[] = [sendSignInCode, sendSessionInvite, sendSessionUpdated, sendSessionCancelled, sendSessionLeft];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [noteHeldSessions];
=======
export const messages: Message[] = [sendSignInCode, ...reminderMessages];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [issueCertificates];
>>>>>>> main
