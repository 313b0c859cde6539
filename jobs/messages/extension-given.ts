import { paths } from "#app/paths.ts";
import { extensionGiven } from "#domain/applications/applications.events.ts";
import { getExtensionForMail } from "#domain/applications/extensions.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ExtensionGiven } from "#emails/extension-given.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { extensionMails, findExtensionMail } from "./extension-mail.ts";

const kind = "extension-given";

/** To those who write the application, or who have still to start it: until when they have time, and the way in. */
export default defineMessage({
  kind,
  on: extensionGiven,
  whenUnsure: "resend",
  async recipients({ extensionId, cohortId }, ctx) {
    const { until } = await getExtensionForMail(ctx, extensionId);
    return extensionMails(ctx, kind, { extensionId, cohortId }, { usefulUntil: until });
  },
  async compose({ extensionId = "", address }, ctx, tools) {
    const extension = await findExtensionMail(ctx, extensionId, address);
    if (!extension || extension.endedAt || (extension.state && extension.state !== "draft")) return { skip: "late" };
    const { language } = extension;
    const url = tools.url(paths.signIn(extension.applicationId ? paths.myApplication(extension.applicationId) : paths.callStart(extension.callId)));
    const props = { programme: readText(extension.programmeName, language).text, organisation: extension.organisation, until: extension.until, url };
    return compose(ExtensionGiven, { props, language, zone: extension.zone });
  },
});
