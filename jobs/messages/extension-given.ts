import { paths } from "#app/paths.ts";
import { listExtensionRecipients } from "#domain/applications/application-mail.queries.ts";
import { extensionGiven } from "#domain/applications/applications.events.ts";
import { getExtensionForMail } from "#domain/applications/extensions.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ExtensionGiven } from "#emails/extension-given.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "extension-given";

/** To those who write the application, or who have still to start it: until when they have time, and the way in. */
export default defineMessage({
  kind,
  on: extensionGiven,
  whenUnsure: "resend",
  async recipients({ extensionId, cohortId }, ctx) {
    const { until } = await getExtensionForMail(ctx, extensionId);
    return (await listExtensionRecipients(ctx, extensionId)).map(({ personId, address }) => ({
      kind,
      key: `${kind}:${extensionId}:${address}`,
      ref: { extensionId, address },
      personId,
      address,
      cohortId,
      usefulUntil: until,
    }));
  },
  async compose({ extensionId = "", address }, ctx, tools) {
    const [extension, recipients] = await Promise.all([getExtensionForMail(ctx, extensionId), listExtensionRecipients(ctx, extensionId)]);
    const recipient = recipients.find((r) => r.address === address);
    if (!recipient || extension.endedAt || (extension.state && extension.state !== "draft")) return { skip: "late" };
    const language = recipient.language ?? extension.applicationLanguage ?? "fi";
    const url = tools.url(paths.signIn(extension.applicationId ? paths.myApplication(extension.applicationId) : paths.callStart(extension.callId)));
    const props = { programme: readText(extension.programmeName, language).text, organisation: extension.organisation, until: extension.until, url };
    return compose(ExtensionGiven, { props, language, zone: extension.zone });
  },
});
