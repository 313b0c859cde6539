import type { Email } from "./define-email.tsx";
import { DecisionPublished } from "./decision-published.tsx";
import { PlaceConfirmed } from "./place-confirmed.tsx";
import { PlaceDeclined } from "./place-declined.tsx";
import { PlaceOffered } from "./place-offered.tsx";
import { reminderEmails } from "./reminders.tsx";
import { ReviewAssigned } from "./review-assigned.tsx";
import { SignInCode } from "./sign-in-code.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [SignInCode, ReviewAssigned, DecisionPublished, PlaceOffered, PlaceConfirmed, PlaceDeclined, ...Object.values(reminderEmails)] as Email[];
