import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import issueCertificates from "./handlers/issue-certificates.ts";
import sendApplicationReceived from "./messages/application-received.ts";
import sendApplicationSaved from "./messages/application-saved.ts";
import sendApplicationWithdrawn from "./messages/application-withdrawn.ts";
import sendPartyNamed from "./messages/party-named.ts";
import { reminderMessages } from "./messages/reminders.ts";
import sendSignInCode from "./messages/sign-in-code.ts";
import sendWriterInvited from "./messages/writer-invited.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [];

/** Kinds of mail; one line a kind. */
export const messages: Message[] = [sendSignInCode, sendApplicationSaved, sendWriterInvited, sendApplicationReceived, sendPartyNamed, sendApplicationWithdrawn, ...reminderMessages];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [issueCertificates];
