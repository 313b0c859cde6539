import { ApplicationReceived } from "./application-received.tsx";
import { ApplicationSaved } from "./application-saved.tsx";
import { ApplicationWithdrawn } from "./application-withdrawn.tsx";
import type { Email } from "./define-email.tsx";
import { PartyNamed } from "./party-named.tsx";
import { reminderEmails } from "./reminders.tsx";
import { SignInCode } from "./sign-in-code.tsx";
import { WriterInvited } from "./writer-invited.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [SignInCode, ApplicationSaved, WriterInvited, ApplicationReceived, PartyNamed, ApplicationWithdrawn, ...Object.values(reminderEmails)] as Email[];
