import { paths } from "#app/paths.ts";
import { listPartyRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { signatureAsked } from "#domain/applications/applications.events.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { findSignature } from "#domain/applications/commitment.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { unseal } from "#domain/shared/seal.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { SignatureAsked } from "#emails/signature-asked.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "signature-asked";

/** To a partner's contact: the link behind which they read the application and commit to it. Its text is kept nowhere, as it holds the token. */
export default defineMessage({
  kind,
  on: signatureAsked,
  whenUnsure: "resend",
  secret: true,
  async recipients({ applicationId, signatureId }, ctx) {
    const [signature, application, contacts] = await Promise.all([findSignature(ctx, signatureId), getApplication(ctx, applicationId), listPartyRecipients(ctx, applicationId)]);
    const usefulUntil = application.submittedAt ? undefined : minutesAfter(application.closesAt, application.graceMinutes);
    return contacts
      .filter((c) => c.partyId === signature?.partyId)
      .map(({ personId, address }) => ({ kind, key: `${kind}:${signatureId}`, ref: { applicationId, signatureId }, personId, address, cohortId: application.cohortId, usefulUntil }));
  },
  async compose({ applicationId = "", signatureId = "" }, ctx, tools) {
    const [signature, application, contacts] = await Promise.all([findSignature(ctx, signatureId), getApplication(ctx, applicationId), listPartyRecipients(ctx, applicationId)]);
    const token = signature?.sealed && unseal(tools.secret, signaturePurpose, signature.sealed);
    const party = contacts.find((c) => c.partyId === signature?.partyId);
    const lead = contacts.find((c) => c.role === "lead");
    if (!token || !party || !lead || signature.dead) return { skip: signature?.answer ? "done" : "late" };
    const language = party.language ?? application.language;
    const props = {
      organisation: party.organisationName,
      lead: lead.organisationName,
      leadContact: `${lead.name}, ${lead.address}`,
      programme: readText(application.programmeName, language).text,
      answerBy: application.submittedAt ? null : application.closesAt,
      url: tools.url(paths.commitment(token)),
    };
    return compose(SignatureAsked, { props, language, zone: application.zone });
  },
});
