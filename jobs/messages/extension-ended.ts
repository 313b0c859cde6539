import { extensionEnded } from "#domain/applications/applications.events.ts";
import { getExtensionForMail } from "#domain/applications/extensions.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { ExtensionEnded } from "#emails/extension-ended.tsx";
import { compose, defineMessage } from "../define-message.ts";
import { extensionMails, findExtensionMail } from "./extension-mail.ts";

const kind = "extension-ended";

/** To the same people, when their time was taken back: which deadline counts now. What has been sent is not touched, so its writers hear nothing. */
export default defineMessage({
  kind,
  on: extensionEnded,
  whenUnsure: "resend",
  async recipients({ extensionId, cohortId }, ctx) {
    const { state } = await getExtensionForMail(ctx, extensionId);
    if (state && state !== "draft") return [];
    return extensionMails(ctx, kind, { extensionId, cohortId });
  },
  async compose({ extensionId = "", address }, ctx) {
    const extension = await findExtensionMail(ctx, extensionId, address);
    if (!extension) return { skip: "late" };
    const { language } = extension;
    const props = { programme: readText(extension.programmeName, language).text, closesAt: extension.closesAt, contact: `${extension.contactName}, ${extension.contactEmail}` };
    return compose(ExtensionEnded, { props, language, zone: extension.zone });
  },
});
