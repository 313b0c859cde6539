import { listPartyRecipients, listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { applicationWithdrawn } from "#domain/applications/applications.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ApplicationWithdrawn } from "#emails/application-withdrawn.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "application-withdrawn";

/** That an application which had been sent was taken back: to its writers and to every party's contact. A draft goes without a mail. */
export default defineMessage({
  kind,
  on: applicationWithdrawn,
  whenUnsure: "resend",
  async recipients({ applicationId }, ctx) {
    const [application, writers, contacts] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId), listPartyRecipients(ctx, applicationId)]);
    if (!application.diaryNumber) return [];
    const everyone = new Map([...contacts, ...writers].map((r) => [r.address, r]));
    return [...everyone.values()].map((r) => ({
      kind,
      key: `${kind}:${applicationId}:${r.address}`,
      ref: { applicationId, language: r.language ?? application.language },
      personId: r.personId,
      address: r.address,
      cohortId: application.cohortId,
    }));
  },
  async compose({ applicationId = "", language: own }, ctx) {
    const application = await getApplication(ctx, applicationId);
    const { diaryNumber, withdrawnAt, zone, contactName, contactEmail } = application;
    if (!diaryNumber || !withdrawnAt) return { skip: "late" };
    const language = own === "sv" || own === "en" || own === "fi" ? own : application.language;
    const props = { programme: readText(application.programmeName, language).text, diaryNumber, withdrawnAt, contact: `${contactName}, ${contactEmail}` };
    return compose(ApplicationWithdrawn, { props, language, zone });
  },
});
