import { listPartyRecipients } from "#domain/applications/application-mail.queries.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { applicationSubmitted, changeAnswered } from "#domain/applications/applications.events.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { PartyNamed } from "#emails/party-named.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "party-named";

/** To the contact of each partner when the application that names it was sent, or when it came later, so that nobody's organisation applies without its knowing. A latecomer that is asked to commit hears of it by that. */
export default defineMessage({
  kind,
  on: [applicationSubmitted, changeAnswered],
  whenUnsure: "resend",
  async recipients({ applicationId }, ctx) {
    const [application, contacts] = await Promise.all([getApplication(ctx, applicationId), listPartyRecipients(ctx, applicationId)]);
    return contacts
      .filter((c) => c.role === "partner" && !(application.needsSignatures && application.submittedAt && c.namedAt > application.submittedAt))
      .map((c) => ({ kind, key: `${kind}:${c.partyId}`, ref: { applicationId, partyId: c.partyId }, personId: c.personId, address: c.address, cohortId: application.cohortId }));
  },
  async compose({ applicationId = "", partyId }, ctx) {
    const [application, contacts] = await Promise.all([getApplication(ctx, applicationId), listPartyRecipients(ctx, applicationId)]);
    const party = contacts.find((c) => c.partyId === partyId);
    const lead = contacts.find((c) => c.role === "lead");
    if (!party || !lead || !application.diaryNumber || application.state === "withdrawn") return { skip: "late" };
    const language = party.language ?? application.language;
    const props = {
      organisation: party.organisationName,
      lead: lead.organisationName,
      leadContact: `${lead.name}, ${lead.address}`,
      programme: readText(application.programmeName, language).text,
      diaryNumber: application.diaryNumber,
      decisionsOn: application.decisionsOn,
      organiserContact: `${application.contactName}, ${application.contactEmail}`,
    };
    return compose(PartyNamed, { props, language, zone: application.zone });
  },
});
