import * as z from "zod";
import { defineEvent } from "#domain/shared/events.ts";

const application = z.object({ applicationId: z.uuid() });
const section = z.object({ applicationId: z.uuid(), section: z.string() });
const party = z.object({ applicationId: z.uuid(), partyId: z.uuid() });
const writer = z.object({ applicationId: z.uuid(), writerId: z.uuid() });
const signature = z.object({ applicationId: z.uuid(), signatureId: z.uuid() });
const comment = z.object({ applicationId: z.uuid(), commentId: z.uuid() });
const attachment = z.object({ applicationId: z.uuid(), attachmentId: z.uuid() });

export const applicationStarted = defineEvent("application.started", application);
/** The first save: from here on there is something to come back to. */
export const applicationFirstSaved = defineEvent("application.first-saved", application);
/** Every save names its version and not the application: the saves would bury the application's timeline. */
export const answersSaved = defineEvent("application.answers-saved", z.object({ answerSetId: z.uuid() }));
export const sectionDone = defineEvent("application.section-done", section);
export const sectionReopened = defineEvent("application.section-reopened", section);
/** Whose a section is matters to the writers alone. */
export const sectionGiven = defineEvent("application.section-given", section);
export const partyAdded = defineEvent("application.party-added", party);
export const partyChanged = defineEvent("application.party-changed", party);
export const partyRemoved = defineEvent("application.party-removed", party);
export const signatureAsked = defineEvent("application.signature-asked", signature);
export const applicationSigned = defineEvent("application.signed", signature);
export const signatureDeclined = defineEvent("application.signature-declined", signature);
export const writerAdded = defineEvent("application.writer-added", writer);
export const writerChanged = defineEvent("application.writer-changed", writer);
export const writerEnded = defineEvent("application.writer-ended", writer);
/** Between the writers: an application's timeline does not tell of comments. */
export const answerCommented = defineEvent("application.answer-commented", comment);
export const commentsResolved = defineEvent("application.comments-resolved", comment);
export const fileAttached = defineEvent("application.file-attached", attachment);
export const attachmentRemoved = defineEvent("application.attachment-removed", attachment);
/** What reviewers get instead of a file while applicants are hidden. */
export const redactedCopyAdded = defineEvent("application.redacted-copy-added", attachment);
export const redactedCopyRemoved = defineEvent("application.redacted-copy-removed", attachment);
/** A draft answers a newer version of its call's form. */
export const applicationFormChanged = defineEvent("application.form-changed", z.object({ applicationId: z.uuid(), formVersionId: z.uuid() }));
/** Answers whose time of keeping had run out are gone. */
export const answersErased = defineEvent("application.answers-erased", application);
export const applicationSubmitted = defineEvent("application.submitted", application);
/** An organiser asks for a completion; until it is sent they can give it more time or take the request back. */
const completion = z.object({ applicationId: z.uuid(), completionId: z.uuid() });
export const completionAsked = defineEvent("application.completion-asked", completion);
export const completionExtended = defineEvent("application.completion-extended", completion);
export const completionWithdrawn = defineEvent("application.completion-withdrawn", completion);
export const completionSent = defineEvent("application.completion-sent", completion);
/** What is asked to change in the parties of a sent application; what is accepted shows as a change of its party as well. */
const change = z.object({ applicationId: z.uuid(), changeId: z.uuid() });
export const changeAsked = defineEvent("application.change-asked", change);
export const changeAnswered = defineEvent("application.change-answered", change);
/** A file that waits for its completion to be sent. Like a save it does not name the application. */
export const completionFileAttached = defineEvent("application.completion-file-attached", z.object({ attachmentId: z.uuid() }));
export const applicationDecided = defineEvent("application.decided", z.object({ applicationId: z.uuid(), cohortId: z.uuid(), batchId: z.uuid() }));
export const applicationWithdrawn = defineEvent("application.withdrawn", application);
/** Without an application it is for one that is still to be started. */
const extension = z.object({ extensionId: z.uuid(), cohortId: z.uuid(), applicationId: z.uuid().optional() });
export const extensionGiven = defineEvent("application.extension-given", extension);
export const extensionEnded = defineEvent("application.extension-ended", extension);
const accessCode = z.object({ accessCodeId: z.uuid(), cohortId: z.uuid() });
export const accessCodeMade = defineEvent("access-code.made", accessCode);
export const accessCodeEnded = defineEvent("access-code.ended", accessCode);

/** The facts that an application's timeline tells, by the part of their name after "application.". */
export const toldEvents = [
  "started",
  "first-saved",
  "section-done",
  "section-reopened",
  "party-added",
  "party-changed",
  "party-removed",
  "signature-asked",
  "signed",
  "signature-declined",
  "writer-added",
  "writer-changed",
  "writer-ended",
  "file-attached",
  "attachment-removed",
  "redacted-copy-added",
  "redacted-copy-removed",
  "form-changed",
  "extension-given",
  "extension-ended",
  "submitted",
  "completion-asked",
  "completion-extended",
  "completion-withdrawn",
  "completion-sent",
  "change-asked",
  "change-answered",
  "answers-erased",
  "withdrawn",
  "written-to",
  "condition-answered",
  "condition-met",
  "condition-reopened",
  "conditions-met",
] as const;
