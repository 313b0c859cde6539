import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import issueCertificates from "./handlers/issue-certificates.ts";
import { reminderMessages } from "./messages/reminders.ts";
import sendSignInCode from "./messages/sign-in-code.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [];

/** Kinds of mail; one line a kind. */
export const messages: Message[] = [sendSignInCode, ...reminderMessages];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [issueCertificates];
