import type { Context } from "#domain/shared/context.ts";
import { editors } from "./application.policy.ts";
import type { WriterAccess } from "./applications.schema.ts";

export type Recipient = { personId: string | null; name: string; address: string; language: "fi" | "sv" | "en" | null; access: WriterAccess | null };

/** The people who write an application, with the language of each. Unscoped, for mails. */
export async function listWriterRecipients(ctx: Context, applicationId: string): Promise<(Recipient & { writerId: string; invitedBy: string | null })[]> {
  return ctx.db
    .selectFrom("application_writer as w")
    .innerJoin("person", "person.id", "w.person_id")
    .leftJoin("person as inviter", "inviter.id", "w.invited_by")
    .select(["w.id as writerId", "person.id as personId", "person.name", "person.email as address", "person.language", "w.access", "inviter.name as invitedBy"])
    .where("w.application_id", "=", applicationId)
    .where("w.ended_at", "is", null)
    .where("person.erased_at", "is", null)
    .orderBy("w.created_at")
    .limit(100)
    .execute();
}

/** The contact persons of the parties, who need not have signed in. Unscoped, for mails. */
export async function listPartyRecipients(ctx: Context, applicationId: string): Promise<(Recipient & { partyId: string; role: "lead" | "partner"; organisationName: string })[]> {
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("person", "person.email", "p.contact_email")
    .select(["p.id as partyId", "p.role", "o.name as organisationName", "person.id as personId", "p.contact_name as name", "p.contact_email as address", "person.language"])
    .where("p.application_id", "=", applicationId)
    .orderBy("p.position")
    .limit(50)
    .execute();
  return rows.map((r) => ({ ...r, access: null }));
}

/** Those who write the application that was given more time; while there is none, the one address it was given to. Unscoped, for mails. */
export async function listExtensionRecipients(ctx: Context, extensionId: string): Promise<Omit<Recipient, "name" | "access">[]> {
  const extension = await ctx.db
    .selectFrom("extension as e")
    .leftJoin("person", "person.email", "e.email")
    .select(["e.application_id as applicationId", "person.id as personId", "e.email as address", "person.language"])
    .where("e.id", "=", extensionId)
    .executeTakeFirstOrThrow();
  const { applicationId, ...named } = extension;
  return applicationId ? (await listWriterRecipients(ctx, applicationId)).filter((w) => editors.some((access) => access === w.access)) : [named];
}
