import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import issueCertificates from "./handlers/issue-certificates.ts";
import lapseOffers from "./handlers/lapse-offers.ts";
import resumePublications from "./handlers/resume-publications.ts";
import sendDecisionPublished from "./messages/decision-published.ts";
import sendPlaceConfirmed from "./messages/place-confirmed.ts";
import sendPlaceDeclined from "./messages/place-declined.ts";
import sendPlaceOffered from "./messages/place-offered.ts";
import { reminderMessages } from "./messages/reminders.ts";
import sendReviewAssigned from "./messages/review-assigned.ts";
import sendSignInCode from "./messages/sign-in-code.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [];

/** Kinds of mail; one line a kind. */
export const messages: Message[] = [sendSignInCode, sendReviewAssigned, sendDecisionPublished, sendPlaceOffered, sendPlaceConfirmed, sendPlaceDeclined, ...reminderMessages];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [lapseOffers, resumePublications, issueCertificates];
