import type { Email } from "./define-email.tsx";
import { SessionCancelled } from "./session-cancelled.tsx";
import { SessionInvite } from "./session-invite.tsx";
import { SessionLeft } from "./session-left.tsx";
import { SessionUpdated } from "./session-updated.tsx";
import { SignInCode } from "./sign-in-code.tsx";
import { reminderEmails } from "./reminders.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [SessionCancelled, SessionInvite, SessionLeft, SessionUpdated, SignInCode, ...Object.values(reminderEmails)] as Email[];
