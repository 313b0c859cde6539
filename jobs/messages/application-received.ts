import { paths } from "#app/paths.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { applicationDocument } from "#domain/applications/application-document.rules.ts";
import { listBackupRecipients, listPartyRecipients, listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { applicationSubmitted } from "#domain/applications/applications.events.ts";
import { getApplicationAnswers } from "#domain/applications/answers.queries.ts";
import { listSignatures } from "#domain/applications/signatures.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { renderDocument } from "#documents/render.ts";
import { ApplicationReceived } from "#emails/application-received.tsx";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";
import { compose, defineMessage } from "../define-message.ts";

const kind = "application-received";

/** The receipt, in the language of the case, with every answer and the PDF: to those who may send the application, and to the lead's contact and backup contact. */
export default defineMessage({
  kind,
  on: applicationSubmitted,
  whenUnsure: "resend",
  async recipients({ applicationId }, ctx) {
    const [application, writers, contacts, backups] = await Promise.all([
      getApplication(ctx, applicationId),
      listWriterRecipients(ctx, applicationId),
      listPartyRecipients(ctx, applicationId),
      listBackupRecipients(ctx, applicationId),
    ]);
    const submitters = writers.filter((w) => w.access === "submit");
    const leads = new Map([...backups, ...contacts].filter((c) => c.role === "lead" && !submitters.some((w) => w.address === c.address)).map((c) => [c.address, c]));
    return [...submitters.map((w) => ({ ...w, writes: "yes" })), ...[...leads.values()].map((c) => ({ ...c, writes: "no" }))].map(({ address, personId, writes }) => ({
      kind,
      key: `${kind}:${applicationId}:${address}`,
      ref: { applicationId, writes },
      personId,
      address,
      cohortId: application.cohortId,
    }));
  },
  async compose({ applicationId = "", writes }, ctx, tools) {
    const application = await getApplication(ctx, applicationId);
    const { diaryNumber, submittedAt, submittedVersion, language, zone } = application;
    if (!diaryNumber || !submittedAt || !submittedVersion || application.state === "withdrawn") return { skip: "late" };
    const { answers, parties, attachments } = await getApplicationAnswers(ctx, applicationId, submittedVersion);
    const signatures = application.needsSignatures ? await listSignatures(ctx, applicationId) : [];
    const { t } = texts(language);
    const format = formatIn(language, zone);
    const sections = copySections(application.form, answers, attachments, { language, yes: t("applications.yes"), day: format.day, number: format.number });
    const pdf = renderDocument("application-copy", applicationDocument({ ...application, answers, parties, attachments, signatures }, t, format), submittedAt);
    const props = {
      diaryNumber,
      programme: readText(application.programmeName, language).text,
      submittedAt,
      decisionsOn: application.decisionsOn,
      contact: `${application.contactName}, ${application.contactEmail}`,
      sections,
      url: writes === "yes" ? tools.url(paths.applicationReceipt(applicationId)) : null,
    };
    return compose(ApplicationReceived, { props, language, zone, attachments: [{ filename: `${diaryNumber}.pdf`, content: pdf, contentType: "application/pdf" }] });
  },
});
