import type { Email } from "./define-email.tsx";
import { reminderEmails } from "./reminders.tsx";
import { SignInCode } from "./sign-in-code.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [SignInCode, ...Object.values(reminderEmails)] as Email[];
