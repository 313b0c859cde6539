import { findInterviewForMail } from "#domain/interviews/interview-mail.queries.ts";
import { invitationTakenBack } from "#domain/interviews/interviews.events.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { InterviewOff } from "#emails/interview-off.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { interviewAskedMails } from "./interview-asked.ts";

const kind = "interview-off";

/** To those who were asked to choose a time and had not: they need not any more. Who had a time hears it with their calendar. */
export default defineMessage({
  kind,
  on: invitationTakenBack,
  whenUnsure: "resend",
  recipients: (ids, ctx) => interviewAskedMails(ctx, kind, ids),
  async compose({ interviewId = "", language: known }, ctx) {
    const interview = await findInterviewForMail(ctx, interviewId);
    if (interview?.state !== "off" || interview.applicationState === "withdrawn") return { skip: "changed" };
    const language = isLanguage(known) ? known : "fi";
    const props = { cohort: readText(interview.cohortName, language).text, number: interview.diaryNumber ?? "", organiser: interview.organiserName, reason: interview.reason };
    return compose(InterviewOff, { props, language, zone: interview.zone });
  },
});
