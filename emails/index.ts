import type { Email } from "./define-email.tsx";
import { reminderEmails } from "./reminders.tsx";
import { SignInCode } from "./sign-in-code.tsx";
import { ChangeRequested } from "./change-requested.tsx";
import { FeedbackAssigned } from "./feedback-assigned.tsx";
import { FeedbackReceived } from "./feedback-received.tsx";
import { WorkAccepted } from "./work-accepted.tsx";
import { WorkSubmitted } from "./work-submitted.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [SignInCode, ...Object.values(reminderEmails), WorkSubmitted, ChangeRequested, WorkAccepted, FeedbackAssigned, FeedbackReceived] as Email[];
