import type { Context } from "#domain/shared/context.ts";
import { hashOf } from "#domain/shared/canonical-json.ts";
import { listAttachments } from "./attachments.queries.ts";
import { listParties } from "./parties.queries.ts";
import { signatureState, type PartySignature } from "./signatures.rules.ts";

/**
 * What a party commits to, as one hash: the answers' version, the form that they answer, the files, and which
 * organisations and units apply. Contact persons may change. Of what was sent it is the one of that moment. Unscoped.
 */
export async function fingerprintOf(ctx: Context, applicationId: string): Promise<string> {
  const application = ctx.db
    .selectFrom("application")
    .select(["application.version", "application.form_version_id as form", "application.submitted_fingerprint as sent"])
    .where("application.id", "=", applicationId)
    .executeTakeFirstOrThrow();
  const [{ sent, ...content }, parties, files] = await Promise.all([application, listParties(ctx, applicationId), listAttachments(ctx, applicationId)]);
  return sent ?? hashOf({ ...content, files: files.map((f) => f.id).sort(), parties: parties.map((p) => [p.organisationId, p.role, ...p.units]).sort() });
}

/** The newest asking of each party, by party. Unscoped. */
export async function listAskings(ctx: Context, applicationId: string) {
  const rows = await ctx.db
    .selectFrom("party_signature as s")
    .innerJoin("application_party as p", "p.id", "s.party_id")
    .select(["s.party_id as partyId", "s.version", "s.fingerprint", "s.asked_at as askedAt", "s.answer", "s.answered_at as answeredAt"])
    .select(["s.signer_name as signerName", "s.signer_title as signerTitle", "s.reason"])
    .where("p.application_id", "=", applicationId)
    .where("s.replaced_at", "is", null)
    .limit(50)
    .execute();
  return new Map(rows.map((r) => [r.partyId, r]));
}

/** Where each partner's commitment to the application is, in the order of the parties; the lead signs by sending. Unscoped: ask for access first. */
export async function listSignatures(ctx: Context, applicationId: string): Promise<PartySignature[]> {
  const partners = (await listParties(ctx, applicationId)).filter((p) => p.role === "partner");
  if (partners.length === 0) return [];
  const [askings, fingerprint] = await Promise.all([listAskings(ctx, applicationId), fingerprintOf(ctx, applicationId)]);
  return partners.map((p) => {
    const asked = askings.get(p.id);
    return {
      partyId: p.id,
      organisationName: p.organisationName,
      contact: { name: p.contactName, email: p.contactEmail },
      state: signatureState(asked, fingerprint),
      version: asked?.version ?? null,
      askedAt: asked?.askedAt ?? null,
      answeredAt: asked?.answeredAt ?? null,
      hasSigned: asked?.answer === "signed",
      signerName: asked?.signerName ?? null,
      signerTitle: asked?.signerTitle ?? null,
      reason: asked?.reason ?? null,
    };
  });
}
