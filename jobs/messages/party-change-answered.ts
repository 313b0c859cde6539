import { changeAnswered } from "#domain/applications/applications.events.ts";
import { getApplication } from "#domain/applications/applications.queries.ts";
import { getParty } from "#domain/applications/parties.queries.ts";
import { getRequestedChange, type RequestedChange } from "#domain/applications/requested-changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { PartyChangeAnswered } from "#emails/party-change-answered.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "party-change-answered";

/** Whom an accepted change is about: the new contact, or those who answered for the party that has left. A party that has come gets a mail of its own. */
async function concerned(ctx: Context, change: RequestedChange): Promise<(string | null)[]> {
  if (change.answer !== "accepted") return [];
  if (change.kind === "contacts") return [change.contacts?.contactEmail ?? null];
  const left = change.kind === "removal" && change.partyId ? await getParty(ctx, change.applicationId, change.partyId) : null;
  return left ? [left.contactEmail, left.backupEmail] : [];
}

/** To whoever asked and to those whom it is about: what was decided, in the language of the case. */
export default defineMessage({
  kind,
  on: changeAnswered,
  whenUnsure: "resend",
  async recipients({ applicationId, changeId }, ctx) {
    const [{ cohortId }, change] = await Promise.all([getApplication(ctx, applicationId), getRequestedChange(ctx, applicationId, changeId)]);
    const others = (await concerned(ctx, change)).flatMap((address) => (address ? [[address, null] as const] : []));
    const readers = new Map<string, string | null>(others);
    if (!change.askerErasedAt) readers.set(change.askerAddress, change.askerId);
    return [...readers].map(([address, personId]) => ({ kind, key: `${kind}:${changeId}:${address}`, ref: { applicationId, changeId }, personId, address, cohortId }));
  },
  async compose({ applicationId = "", changeId = "" }, ctx) {
    const [application, change] = await Promise.all([getApplication(ctx, applicationId), getRequestedChange(ctx, applicationId, changeId)]);
    const contact = change.contacts && `${change.contacts.contactName}, ${change.contacts.contactEmail}`;
    const props = { kind: change.kind, organisation: change.organisationName, diaryNumber: application.diaryNumber ?? "", contact, isAccepted: change.answer === "accepted", reason: change.reason };
    return compose(PartyChangeAnswered, { props, language: application.language, zone: application.zone });
  },
});
