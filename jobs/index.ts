import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import issueCertificates from "./handlers/issue-certificates.ts";
import { reminderMessages } from "./messages/reminders.ts";
import sendSignInCode from "./messages/sign-in-code.ts";
import allocateFeedback from "./handlers/allocate-feedback.ts";
import openWorks from "./handlers/open-works.ts";
import sendChangeRequested from "./messages/change-requested.ts";
import sendFeedbackAssigned from "./messages/feedback-assigned.ts";
import sendFeedbackReceived from "./messages/feedback-received.ts";
import sendWorkAccepted from "./messages/work-accepted.ts";
import sendWorkSubmitted from "./messages/work-submitted.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [];

/** Kinds of mail; one line a kind. */
export const messages: Message[] = [sendSignInCode, ...reminderMessages, sendWorkSubmitted, sendChangeRequested, sendWorkAccepted, sendFeedbackAssigned, sendFeedbackReceived];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [openWorks, allocateFeedback, issueCertificates];
