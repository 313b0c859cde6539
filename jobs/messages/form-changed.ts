import { paths } from "#app/paths.ts";
import { listWriterRecipients } from "#domain/applications/application-mail.queries.ts";
import { applicationFormChanged } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getDraftFormChange } from "#domain/forms/forms.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { FormChanged } from "#emails/form-changed.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "form-changed";

/** To those who write a draft whose form got a new version: what changed. A version that a newer one has replaced meanwhile is not told. */
export default defineMessage({
  kind,
  on: applicationFormChanged,
  whenUnsure: "resend",
  async recipients({ applicationId, formVersionId }, ctx) {
    const [application, writers] = await Promise.all([getApplication(ctx, applicationId), listWriterRecipients(ctx, applicationId)]);
    return writers
      .filter((w) => w.access === "edit" || w.access === "submit")
      .map(({ address, personId }) => ({
        kind,
        key: `${kind}:${applicationId}:${formVersionId}:${address}`,
        ref: { applicationId, formVersionId, address },
        personId,
        address,
        cohortId: application.cohortId,
        usefulUntil: application.closesAt,
      }));
  },
  async compose({ applicationId = "", formVersionId = "", address }, ctx, tools) {
    const [application, writers, { changes, isCurrent }] = await Promise.all([
      getApplication(ctx, applicationId),
      listWriterRecipients(ctx, applicationId),
      getDraftFormChange(ctx, { applicationId, formVersionId }),
    ]);
    const writer = writers.find((w) => w.address === address);
    if (!isCurrent || !writer) return { skip: isCurrent ? "gone" : "superseded" };
    const language = writer.language ?? application.language;
    const props = {
      programme: readText(application.programmeName, language).text,
      changes: changes.map((c) => ({ kind: c.kind, name: readText(c.name, language).text })),
      closesAt: application.closesAt,
      url: tools.url(paths.myApplication(applicationId)),
    };
    return compose(FormChanged, { props, language, zone: application.zone });
  },
});
