import { contactChangeAnswered } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getContactChange } from "#domain/applications/contact-changes.queries.ts";
import { ContactChangeAnswered } from "#emails/contact-change-answered.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "contact-change-answered";

/** To whoever asked, and once it holds to the new contact: what was decided, in the language of the case. */
export default defineMessage({
  kind,
  on: contactChangeAnswered,
  whenUnsure: "resend",
  async recipients({ applicationId, changeId }, ctx) {
    const [{ cohortId }, change] = await Promise.all([getApplication(ctx, applicationId), getContactChange(ctx, applicationId, changeId)]);
    const asker = { personId: change.askerId, address: change.askerAddress };
    const contact = { personId: null, address: change.contacts.contactEmail };
    const readers = change.answer === "accepted" && contact.address !== asker.address ? [asker, contact] : [asker];
    return readers.map(({ personId, address }) => ({ kind, key: `${kind}:${changeId}:${address}`, ref: { applicationId, changeId }, personId, address, cohortId }));
  },
  async compose({ applicationId = "", changeId = "" }, ctx) {
    const [application, change] = await Promise.all([getApplication(ctx, applicationId), getContactChange(ctx, applicationId, changeId)]);
    const contact = `${change.contacts.contactName}, ${change.contacts.contactEmail}`;
    const props = { organisation: change.organisationName, diaryNumber: application.diaryNumber ?? "", contact, isAccepted: change.answer === "accepted", reason: change.reason };
    return compose(ContactChangeAnswered, { props, language: application.language, zone: application.zone });
  },
});
