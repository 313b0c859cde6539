import { paths } from "#app/paths.ts";
import { contactChangeAsked } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getContactChange } from "#domain/applications/contact-changes.queries.ts";
import { ContactChangeAsked } from "#emails/contact-change-asked.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "contact-change-asked";

/** To the organiser's contact: somebody asks for other contacts, and why. */
export default defineMessage({
  kind,
  on: contactChangeAsked,
  whenUnsure: "resend",
  async recipients({ applicationId, changeId }, ctx) {
    const { contactEmail, cohortId } = await getApplication(ctx, applicationId);
    return [{ kind, key: `${kind}:${changeId}`, ref: { applicationId, changeId }, personId: null, address: contactEmail, cohortId }];
  },
  async compose({ applicationId = "", changeId = "" }, ctx, tools) {
    const [application, change] = await Promise.all([getApplication(ctx, applicationId), getContactChange(ctx, applicationId, changeId)]);
    if (change.answer) return { skip: "done" };
    const url = tools.url(paths.signIn(paths.contactChange(application.cohortId, applicationId, changeId)));
    const props = { organisation: change.organisationName, diaryNumber: application.diaryNumber ?? "", by: change.askedBy || change.askerAddress, why: change.why, url };
    return compose(ContactChangeAsked, { props, language: application.language, zone: application.zone });
  },
});
