import { paths } from "#app/paths.ts";
import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { findInterviewForMail } from "#domain/interviews/interview-mail.queries.ts";
import { interviewInvited } from "#domain/interviews/interviews.events.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { InterviewInvited } from "#emails/interview-invited.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "interview-invited";

/** To those who may send the application: choose a time. Asked anew with another date, they get it anew. */
export default defineMessage({
  kind,
  on: interviewInvited,
  whenUnsure: "resend",
  async recipients({ interviewId, applicationId, cohortId }, ctx) {
    const interview = await findInterviewForMail(ctx, interviewId);
    const asked = (await listWriterRecipients(ctx, applicationId)).filter((w) => w.access === "submit");
    return asked.map(({ personId, address, language }) => ({
      kind,
      key: `${kind}:${interviewId}:${interview?.invitedAt.toISOString()}:${personId}`,
      ref: { interviewId, language: language ?? "fi" },
      personId,
      address,
      cohortId,
      usefulUntil: interview?.bookBy,
    }));
  },
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
