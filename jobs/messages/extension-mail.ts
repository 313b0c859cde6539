import { listExtensionRecipients } from "#domain/applications/application-mail.queries.ts";
import { getExtensionForMail } from "#domain/applications/extensions.queries.ts";
import type { Context } from "#domain/shared/context.ts";

/** A mail of that kind to each of those whom an extension concerns. */
export async function extensionMails(ctx: Context, kind: string, { extensionId, cohortId }: { extensionId: string; cohortId: string }, more: { usefulUntil?: Date } = {}) {
  const recipients = await listExtensionRecipients(ctx, extensionId);
  return recipients.map(({ personId, address }) => ({ kind, key: `${kind}:${extensionId}:${address}`, ref: { extensionId, address }, personId, address, cohortId, ...more }));
}

/** The extension as it is now, in its reader's language; undefined when the address is not concerned any more. */
export async function findExtensionMail(ctx: Context, extensionId: string, address: string | undefined) {
  const [extension, recipients] = await Promise.all([getExtensionForMail(ctx, extensionId), listExtensionRecipients(ctx, extensionId)]);
  const recipient = recipients.find((r) => r.address === address);
  return recipient && { ...extension, language: recipient.language ?? extension.applicationLanguage ?? "fi" };
}
