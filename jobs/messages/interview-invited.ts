import { paths } from "#app/paths.ts";
import { findInterviewForMail } from "#domain/interviews/interview-mail.queries.ts";
import { interviewInvited } from "#domain/interviews/interviews.events.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { InterviewInvited } from "#emails/interview-invited.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { interviewAskedMails } from "./interview-asked.ts";

const kind = "interview-invited";

/** To those who may send the application: choose a time. Asked anew with another date, they get it anew. */
export default defineMessage({
  kind,
  on: interviewInvited,
  whenUnsure: "resend",
  recipients: (ids, ctx) => interviewAskedMails(ctx, kind, ids, (interview) => ({ usefulUntil: interview?.bookBy })),
  async compose({ interviewId = "", language: known }, ctx, tools) {
    const interview = await findInterviewForMail(ctx, interviewId);
    if (interview?.state !== "invited" || interview.applicationState !== "submitted") return { skip: "changed" };
    const language = isLanguage(known) ? known : "fi";
    const props = {
      cohort: readText(interview.cohortName, language).text,
      number: interview.diaryNumber ?? "",
      organiser: interview.organiserName,
      until: interview.bookBy,
      url: tools.url(paths.applicationInterview(interview.applicationId)),
    };
    return compose(InterviewInvited, { props, language, zone: interview.zone });
  },
});
