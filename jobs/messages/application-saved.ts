import { paths } from "#app/paths.ts";
import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { applicationFirstSaved } from "#domain/applications/applications.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ApplicationSaved } from "#emails/application-saved.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "application-saved";

/** After the first save, to those who may send the application: the link to come back. */
export default defineMessage({
  kind,
  on: applicationFirstSaved,
  whenUnsure: "resend",
  async recipients({ applicationId }, ctx) {
    const [application, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    return writers
      .filter((w) => w.access === "submit")
      .map((w) => ({
        kind,
        key: `${kind}:${applicationId}:${w.personId}`,
        ref: { applicationId, writerId: w.writerId },
        personId: w.personId,
        address: w.address,
        cohortId: application.cohortId,
        usefulUntil: application.closesAt,
      }));
  },
  async compose({ applicationId = "", writerId }, ctx, tools) {
    const [application, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    const writer = writers.find((w) => w.writerId === writerId);
    if (!writer || application.state !== "draft") return { skip: "late" };
    const language = writer.language ?? application.language;
    const programme = readText(application.programmeName, language).text;
    return compose(ApplicationSaved, { props: { programme, closesAt: application.closesAt, url: tools.url(paths.myApplication(applicationId)) }, language, zone: application.zone });
  },
});
