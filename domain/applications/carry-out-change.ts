import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import type { LockedApplication } from "./application-access.queries.ts";
import { partyChanged, partyRemoved } from "./applications.events.ts";
import { askPartyToSign } from "./ask-party-to-sign.ts";
import { nameParty } from "./name-party.ts";
import * as store from "./parties.store.ts";
import type { RequestedChange } from "./requested-changes.queries.ts";
import { fingerprintOf, listAskings } from "./signatures.queries.ts";

/** Asks a party that came after sending to commit to what was sent. */
async function askLatecomer(tx: Context, application: LockedApplication, partyId: string, secret: string): Promise<void> {
  const { id: applicationId, formVersionId, submittedVersion, version } = application;
  const fingerprint = await fingerprintOf(tx, applicationId);
  await askPartyToSign(tx, { applicationId, partyId, version: submittedVersion ?? version, formVersionId, fingerprint, secret });
}

/**
 * Makes an accepted change hold; returns the party that it is of. What was checked when it was asked for still holds, since
 * one change waits at a time. Part of answering: the application's row is locked.
 */
export async function carryOutChange(tx: Context, application: LockedApplication, change: RequestedChange, secret: string): Promise<string | null> {
  const { id: applicationId, call, submittedAt } = application;
  if (change.addition) {
    const named = await nameParty(tx, applicationId, change.addition);
    if (!named.ok) return null;
    if (call.needsSignatures) await askLatecomer(tx, application, named.value.partyId, secret);
    return named.value.partyId;
  }
  const partyId = change.partyId;
  if (partyId && change.contacts) {
    await store.updateParty(tx.db, partyId, store.contactColumns(change.contacts));
    await record(tx, partyChanged, { applicationId, partyId });
    const asking = (await listAskings(tx, applicationId)).get(partyId);
    // whoever answers for a latecomer now needs the link
    if (asking && !asking.answer && submittedAt && asking.askedAt > submittedAt) await askLatecomer(tx, application, partyId, secret);
  } else if (partyId) {
    await store.updateParty(tx.db, partyId, { left_at: tx.now });
    await record(tx, partyRemoved, { applicationId, partyId });
  }
  return partyId;
}
