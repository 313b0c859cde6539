import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
<<<<<<< HEAD
import lapseOffers from "./handlers/lapse-offers.ts";
import resumePublications from "./handlers/resume-publications.ts";
import sendDecisionPublished from "./messages/decision-published.ts";
import sendPlaceConfirmed from "./messages/place-confirmed.ts";
import sendPlaceDeclined from "./messages/place-declined.ts";
import sendPlaceOffered from "./messages/place-offered.ts";
import sendReviewAssigned from "./messages/review-assigned.ts";
=======
import issueCertificates from "./handlers/issue-certificates.ts";
import { reminderMessages } from "./messages/reminders.ts";
>>>>>>> main
import sendSignInCode from "./messages/sign-in-code.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [];

/** Kinds of mail; one line a kind. */
<<<<<<< HEAD
export const messages: Message[] = [sendSignInCode, sendReviewAssigned, sendDecisionPublished, sendPlaceOffered, sendPlaceConfirmed, sendPlaceDeclined];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [lapseOffers, resumePublications];
=======
export const messages: Message[] = [sendSignInCode, ...reminderMessages];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [issueCertificates];
>>>>>>> main
