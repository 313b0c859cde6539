import allocateFeedback from "./handlers/allocate-feedback.ts";
import cancelSessions from "./handlers/cancel-sessions.ts";
import certificateIssued from "./messages/certificate-issued.ts";
import certificateRevoked from "./messages/certificate-revoked.ts";
import eraseOldAnswers from "./handlers/erase-old-answers.ts";
import fillPlaces from "./handlers/fill-places.ts";
import { findConflicts, findConflictsAmongInterviewers, findConflictsOfNewManager } from "./handlers/find-conflicts.ts";
import forgetPerson from "./handlers/forget-person.ts";
import issueCertificates from "./handlers/issue-certificates.ts";
import forgetSignups from "./handlers/forget-signups.ts";
import lapseOffers from "./handlers/lapse-offers.ts";
import moveEndedReviews from "./handlers/move-ended-reviews.ts";
import moveReviewDates from "./handlers/move-review-dates.ts";
import noteHeldSessions from "./handlers/note-held-sessions.ts";
import openWorks from "./handlers/open-works.ts";
import resumePublications from "./handlers/resume-publications.ts";
import tellOfUndecidable from "./handlers/tell-of-undecidable.ts";
import voidReviews from "./handlers/void-reviews.ts";
import sendAnswersCommented from "./messages/answers-commented.ts";
import sendApplicationReceived from "./messages/application-received.ts";
import sendApplicationSaved from "./messages/application-saved.ts";
import sendApplicationWithdrawn from "./messages/application-withdrawn.ts";
import sendCaseUndecidable from "./messages/case-undecidable.ts";
import sendChangeRequested from "./messages/change-requested.ts";
import sendCohortCancelled from "./messages/cohort-cancelled.ts";
import sendCompletionArrived from "./messages/completion-arrived.ts";
import sendCompletionAsked from "./messages/completion-asked.ts";
import sendCompletionExtended from "./messages/completion-extended.ts";
import sendCompletionReceived from "./messages/completion-received.ts";
import sendCompletionWithdrawn from "./messages/completion-withdrawn.ts";
import sendConditionAnswered from "./messages/condition-answered.ts";
import sendConditionReopened from "./messages/condition-reopened.ts";
import sendDecisionPublished from "./messages/decision-published.ts";
import sendEnquiryAnswered from "./messages/enquiry-answered.ts";
import sendEnquiryMade from "./messages/enquiry-made.ts";
import sendExtensionEnded from "./messages/extension-ended.ts";
import sendExtensionGiven from "./messages/extension-given.ts";
import sendFeedbackAssigned from "./messages/feedback-assigned.ts";
import sendFeedbackReceived from "./messages/feedback-received.ts";
import sendFormChanged from "./messages/form-changed.ts";
import sendInterviewInvited from "./messages/interview-invited.ts";
import sendInterviewOff from "./messages/interview-off.ts";
import sendOrganiserMessage from "./messages/organiser-message.ts";
import sendPartyChangeAnswered from "./messages/party-change-answered.ts";
import sendPartyChangeAsked from "./messages/party-change-asked.ts";
import sendPartyNamed from "./messages/party-named.ts";
import sendPlaceConfirmed from "./messages/place-confirmed.ts";
import sendPlaceDeclined from "./messages/place-declined.ts";
import sendPlaceOffered from "./messages/place-offered.ts";
import sendReviewAssigned from "./messages/review-assigned.ts";
import sendReviewMentioned from "./messages/review-mentioned.ts";
import sendSessionCancelled from "./messages/session-cancelled.ts";
import sendSessionInvite from "./messages/session-invite.ts";
import sendSessionLeft from "./messages/session-left.ts";
import sendSessionUpdated from "./messages/session-updated.ts";
import sendSignatureAsked from "./messages/signature-asked.ts";
import sendSignInCode from "./messages/sign-in-code.ts";
import sendSubstituteNamed from "./messages/substitute-named.ts";
import sendWishesAsked from "./messages/wishes-asked.ts";
import sendWorkAccepted from "./messages/work-accepted.ts";
import sendWorkSubmitted from "./messages/work-submitted.ts";
import sendWriterInvited from "./messages/writer-invited.ts";
import type { Job, Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import { freeWithdrawn, planForConflict, planForInterview, planForInterviewer, planForRecused, planForSetAside, planForSlot } from "./handlers/plan-interview-mails.ts";
import { planForPlace, planForRole, planForSession, planForTeam } from "./handlers/plan-invitations.ts";
import { planForCancelledCall, planForInfoSession } from "./handlers/plan-signup-mails.ts";
import { infoMessages } from "./messages/info-times.ts";
import { interviewMessages } from "./messages/interview-times.ts";
import { reminderMessages } from "./messages/reminders.ts";

/** Work that follows from facts; one line a job. */
export const jobs: Job[] = [
  cancelSessions,
  planForSession,
  planForPlace,
  planForTeam,
  planForRole,
  fillPlaces,
  findConflicts,
  findConflictsAmongInterviewers,
  findConflictsOfNewManager,
  moveReviewDates,
  voidReviews,
  forgetPerson,
  planForInterview,
  planForInterviewer,
  planForSlot,
  planForRecused,
  planForConflict,
  planForSetAside,
  freeWithdrawn,
  planForInfoSession,
  planForCancelledCall,
];

/** Kinds of mail; one line a kind. */
export const messages: Message[] = [
  sendSignInCode,
  sendApplicationSaved,
  sendWriterInvited,
  sendAnswersCommented,
  sendSignatureAsked,
  sendApplicationReceived,
  sendFormChanged,
  sendPartyNamed,
  sendApplicationWithdrawn,
  sendCompletionAsked,
  sendCompletionExtended,
  sendCompletionWithdrawn,
  sendCompletionReceived,
  sendCompletionArrived,
  sendPartyChangeAsked,
  sendPartyChangeAnswered,
  sendEnquiryMade,
  sendEnquiryAnswered,
  sendExtensionGiven,
  sendExtensionEnded,
  sendCohortCancelled,
  sendSessionInvite,
  sendSessionUpdated,
  sendSessionCancelled,
  sendSessionLeft,
  sendChangeRequested,
  sendFeedbackAssigned,
  sendFeedbackReceived,
  sendWorkAccepted,
  sendWorkSubmitted,
  sendInterviewInvited,
  sendInterviewOff,
  ...interviewMessages,
  ...infoMessages,
  ...reminderMessages,
  sendWishesAsked,
  sendReviewAssigned,
  sendReviewMentioned,
  sendSubstituteNamed,
  sendCaseUndecidable,
  sendDecisionPublished,
  sendConditionAnswered,
  sendConditionReopened,
  sendOrganiserMessage,
  sendPlaceOffered,
  sendPlaceConfirmed,
  sendPlaceDeclined,
  certificateIssued,
  certificateRevoked,
];

/** Work that the clock brings; one line a tick. */
export const ticks: Tick[] = [moveEndedReviews, openWorks, allocateFeedback, noteHeldSessions, issueCertificates, lapseOffers, resumePublications, tellOfUndecidable, eraseOldAnswers, forgetSignups];
