import type { Email } from "./define-email.tsx";
import { AnswersCommented } from "./answers-commented.tsx";
import { ApplicationReceived } from "./application-received.tsx";
import { ApplicationSaved } from "./application-saved.tsx";
import { ApplicationWithdrawn } from "./application-withdrawn.tsx";
import { CertificateIssued } from "./certificate-issued.tsx";
import { CertificateRevoked } from "./certificate-revoked.tsx";
import { ChangeRequested } from "./change-requested.tsx";
import { CompletionArrived } from "./completion-arrived.tsx";
import { CompletionAsked } from "./completion-asked.tsx";
import { CompletionExtended } from "./completion-extended.tsx";
import { CompletionReceived } from "./completion-received.tsx";
import { CompletionWithdrawn } from "./completion-withdrawn.tsx";
import { ConditionAnswered } from "./condition-answered.tsx";
import { ConditionReopened } from "./condition-reopened.tsx";
import { DecisionPublished } from "./decision-published.tsx";
import { EnquiryAnswered } from "./enquiry-answered.tsx";
import { EnquiryMade } from "./enquiry-made.tsx";
import { ExtensionEnded } from "./extension-ended.tsx";
import { ExtensionGiven } from "./extension-given.tsx";
import { FeedbackAssigned } from "./feedback-assigned.tsx";
import { FeedbackReceived } from "./feedback-received.tsx";
import { FormChanged } from "./form-changed.tsx";
import { InterviewInvited } from "./interview-invited.tsx";
import { InterviewOff } from "./interview-off.tsx";
import { infoEmails } from "./info-times.tsx";
import { interviewEmails } from "./interview-times.tsx";
import { OrganiserMessage } from "./organiser-message.tsx";
import { PartyChangeAnswered } from "./party-change-answered.tsx";
import { PartyChangeAsked } from "./party-change-asked.tsx";
import { PartyNamed } from "./party-named.tsx";
import { PlaceConfirmed } from "./place-confirmed.tsx";
import { CohortCancelled } from "./cohort-cancelled.tsx";
import { PlaceDeclined } from "./place-declined.tsx";
import { PlaceOffered } from "./place-offered.tsx";
import { ReviewAssigned } from "./review-assigned.tsx";
import { ReviewMentioned } from "./review-mentioned.tsx";
import { CaseUndecidable } from "./case-undecidable.tsx";
import { SubstituteNamed } from "./substitute-named.tsx";
import { SessionCancelled } from "./session-cancelled.tsx";
import { SessionInvite } from "./session-invite.tsx";
import { SessionLeft } from "./session-left.tsx";
import { SessionUpdated } from "./session-updated.tsx";
import { SignatureAsked } from "./signature-asked.tsx";
import { SignInCode } from "./sign-in-code.tsx";
import { WishesAsked } from "./wishes-asked.tsx";
import { WorkAccepted } from "./work-accepted.tsx";
import { WorkSubmitted } from "./work-submitted.tsx";
import { WriterInvited } from "./writer-invited.tsx";
import { reminderEmails } from "./reminders.tsx";

/** Every mail that the product sends; one line a mail. The preview page and the tests walk this list. */
export const emails = [
  AnswersCommented,
  ApplicationReceived,
  ApplicationSaved,
  ApplicationWithdrawn,
  CertificateIssued,
  CertificateRevoked,
  ChangeRequested,
  CompletionArrived,
  CompletionAsked,
  CompletionExtended,
  CompletionReceived,
  CompletionWithdrawn,
  ConditionAnswered,
  ConditionReopened,
  DecisionPublished,
  EnquiryAnswered,
  EnquiryMade,
  ExtensionEnded,
  ExtensionGiven,
  FeedbackAssigned,
  FeedbackReceived,
  FormChanged,
  ...Object.values(infoEmails),
  InterviewInvited,
  InterviewOff,
  ...Object.values(interviewEmails),
  OrganiserMessage,
  PartyChangeAnswered,
  PartyChangeAsked,
  PartyNamed,
  PlaceConfirmed,
  CohortCancelled,
  PlaceDeclined,
  PlaceOffered,
  ReviewAssigned,
  ReviewMentioned,
  SubstituteNamed,
  CaseUndecidable,
  SessionCancelled,
  SessionInvite,
  SessionLeft,
  SessionUpdated,
  SignatureAsked,
  SignInCode,
  WishesAsked,
  WorkAccepted,
  WorkSubmitted,
  WriterInvited,
  ...Object.values(reminderEmails),
] as Email[];
