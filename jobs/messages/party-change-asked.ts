import { paths } from "#app/paths.ts";
import { changeAsked } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getRequestedChange } from "#domain/applications/requested-changes.queries.ts";
import { PartyChangeAsked } from "#emails/party-change-asked.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "party-change-asked";

/** To the organiser's contact: somebody asks for other contacts, one more party or one less, and why. */
export default defineMessage({
  kind,
  on: changeAsked,
  whenUnsure: "resend",
  async recipients({ applicationId, changeId }, ctx) {
    const { contactEmail, cohortId } = await getApplication(ctx, applicationId);
    return [{ kind, key: `${kind}:${changeId}`, ref: { applicationId, changeId }, personId: null, address: contactEmail, cohortId }];
  },
  async compose({ applicationId = "", changeId = "" }, ctx, tools) {
    const [application, change] = await Promise.all([getApplication(ctx, applicationId), getRequestedChange(ctx, applicationId, changeId)]);
    if (change.answer) return { skip: "done" };
    const url = tools.url(paths.signIn(paths.requestedChange(application.cohortId, applicationId, changeId)));
    const props = { kind: change.kind, organisation: change.organisationName, diaryNumber: application.diaryNumber ?? "", by: change.askedBy || change.askerAddress, why: change.why, url };
    return compose(PartyChangeAsked, { props, language: application.language, zone: application.zone });
  },
});
