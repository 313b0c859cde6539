import { paths } from "#app/paths.ts";
import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { writerAdded } from "#domain/applications/applications.events.ts";
import { listParties } from "#domain/applications/parties.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { WriterInvited } from "#emails/writer-invited.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "writer-invited";

/** To a person who was invited to write: what it is, what they may do, and the way in. */
export default defineMessage({
  kind,
  on: writerAdded,
  whenUnsure: "resend",
  async recipients({ applicationId, writerId }, ctx) {
    const [application, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    return writers
      .filter((w) => w.writerId === writerId)
      .map((w) => ({ kind, key: `${kind}:${writerId}`, ref: { applicationId, writerId }, personId: w.personId, address: w.address, cohortId: application.cohortId }));
  },
  async compose({ applicationId = "", writerId }, ctx, tools) {
    const [application, writers, parties] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId), listParties(ctx, applicationId)]);
    const writer = writers.find((w) => w.writerId === writerId);
    if (!writer?.access) return { skip: "late" };
    const language = writer.language ?? application.language;
    const props = {
      inviter: writer.invitedBy || (parties[0]?.organisationName ?? ""),
      programme: readText(application.programmeName, language).text,
      organisation: parties[0]?.organisationName ?? "",
      access: writer.access,
      closesAt: application.closesAt,
      url: tools.url(paths.signIn(paths.myApplication(applicationId))),
    };
    return compose(WriterInvited, { props, language, zone: application.zone });
  },
});
