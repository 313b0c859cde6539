import { randomBytes } from "node:crypto";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { seal } from "#domain/shared/seal.ts";
import { signatureAsked } from "./applications.events.ts";
import { signatureTokenHash } from "./commitment.queries.ts";
import * as store from "./signatures.store.ts";

export const signaturePurpose = "party signature";

/**
 * Makes a party's link of its own to one frozen state of the application. The token is kept hashed, and sealed for the mail
 * until it is answered; it signs and opens this application and is no sign-in. Part of asking: the application's row is locked.
 */
export async function askPartyToSign(tx: Context, of: { applicationId: string; partyId: string; version: number; formVersionId: string; fingerprint: string; secret: string }): Promise<string> {
  const [signatureId, token] = [newId(tx), randomBytes(32).toString("base64url")];
  const secrets = { token_hash: signatureTokenHash(token), sealed: seal(of.secret, signaturePurpose, token) };
  const asked = { asked_at: tx.now, asked_by: mustBePerson(tx).personId };
  await store.insertSignature(tx.db, { id: signatureId, party_id: of.partyId, version: of.version, form_version_id: of.formVersionId, fingerprint: of.fingerprint, ...asked, ...secrets });
  await record(tx, signatureAsked, { applicationId: of.applicationId, signatureId });
  return signatureId;
}
