import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { tokenHash } from "#domain/shared/seal.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { getApplicationAnswers } from "./answers.queries.ts";
import { getApplication } from "./applications.queries.ts";
import { listAttachments, readAttachment } from "./attachments.queries.ts";
import { mayWrite } from "./call-window.rules.ts";
import { fingerprintOf } from "./signatures.queries.ts";
import { deadLink } from "./signatures.rules.ts";

export const signatureTokenHash = (token: string): string => tokenHash("party-signature", token);

const signatures = (ctx: Context) =>
  ctx.db
    .selectFrom("party_signature as s")
    .innerJoin("application_party as p", "p.id", "s.party_id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("application as a", "a.id", "p.application_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .select([
      "s.id",
      "s.version",
      "s.form_version_id as formVersionId",
      "s.fingerprint",
      "s.asked_at as askedAt",
      "s.replaced_at as replacedAt",
      "s.answer",
      "s.answered_at as answeredAt",
      "s.signer_name as signerName",
      "s.sealed",
    ])
    .select(["p.id as partyId", "p.left_at as leftAt", "o.name as organisationName", "a.id as applicationId", "a.state", "a.submitted_at as submittedAt", "cohort.state as cohortState"])
    .select(["call.published_at as publishedAt", "call.opens_at as opensAt", "deadline.closes_at as closesAt", "call.grace_minutes as graceMinutes"]);

type Row = Awaited<ReturnType<ReturnType<typeof signatures>["executeTakeFirstOrThrow"]>>;

async function withFate(ctx: Context, row: Row | undefined) {
  if (!row) return undefined;
  const fingerprint = await fingerprintOf(ctx, row.applicationId);
  return { ...row, dead: deadLink({ ...row, isOpen: mayWrite(row, ctx.now) }, fingerprint) };
}

/** An asking with what has become of its link. Unscoped, for mails. */
export async function findSignature(ctx: Context, signatureId: string) {
  return withFate(ctx, await signatures(ctx).where("s.id", "=", signatureId).executeTakeFirst());
}

/** The asking whose link holds this token, its application locked until the transaction ends; NotFound for any other token. */
export async function lockByToken(ctx: Context, token: string) {
  const hash = signatureTokenHash(token);
  await ctx.db
    .selectFrom("application")
    .select("application.id")
    .where("application.id", "in", (eb) => eb.selectFrom("party_signature as s").innerJoin("application_party as p", "p.id", "s.party_id").select("p.application_id").where("s.token_hash", "=", hash))
    .forUpdate()
    .executeTakeFirst();
  const found = await withFate(ctx, await signatures(ctx).where("s.token_hash", "=", hash).executeTakeFirst());
  if (!found) throw new NotFound("signature");
  return found;
}

/**
 * What the page behind a link shows, to whoever holds the link; null when there is no such link. The application comes
 * with it as it was frozen while it can be answered, and afterwards for those who have signed it.
 */
export async function findCommitment(ctx: Context, token: string) {
  const found = await withFate(ctx, await signatures(ctx).where("s.token_hash", "=", signatureTokenHash(token)).executeTakeFirst());
  if (!found) return null;
  const { sealed: _, fingerprint: __, ...link } = found;
  const application = await getApplication(ctx, link.applicationId);
  if (link.dead !== null && link.dead !== "signed") return { ...link, application, frozen: null };
  const [frozen, form, attachments] = await Promise.all([
    getApplicationAnswers(ctx, link.applicationId, link.version),
    getFormVersion(ctx, link.formVersionId), // the form may have changed since it was asked
    listAttachments(ctx, link.applicationId, link.askedAt),
  ]);
  return { ...link, application, frozen: { ...frozen, form, attachments } };
}

/** A file of the application for whoever holds a link that shows it; NotFound for others. */
export async function getCommitmentFile(ctx: Context, input: { token: string; attachmentId: string }, storage: Storage) {
  const commitment = await findCommitment(ctx, input.token);
  if (!commitment?.frozen?.attachments.some((a) => a.id === input.attachmentId)) throw new NotFound("attachment");
  return readAttachment(ctx, { applicationId: commitment.applicationId, attachmentId: input.attachmentId }, storage);
}
