import { sql } from "kysely";
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
export async function listPartyRecipients(ctx: Context, applicationId: string): Promise<(Recipient & { partyId: string; role: "lead" | "partner"; organisationName: string; namedAt: Date })[]> {
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("person", "person.email", "p.contact_email")
    .select(["p.id as partyId", "p.role", "o.name as organisationName", "person.id as personId", "p.contact_name as name", "p.contact_email as address", "person.language", "p.created_at as namedAt"])
    .where("p.application_id", "=", applicationId)
    .where("p.left_at", "is", null)
    .orderBy("p.position")
    .limit(50)
    .execute();
  return rows.map((r) => ({ ...r, access: null }));
}

/** The backup contacts of the parties: they get a copy of the mails on which something depends. Unscoped, for mails. */
export async function listBackupRecipients(ctx: Context, applicationId: string): Promise<(Omit<Recipient, "access"> & { role: "lead" | "partner" })[]> {
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .leftJoin("person", "person.email", "p.backup_email")
    .select(["p.role", "person.id as personId", "p.backup_name as name", "p.backup_email as address", "person.language"])
    .where("p.application_id", "=", applicationId)
    .where("p.backup_email", "is not", null)
    .where("p.left_at", "is", null)
    .orderBy("p.position")
    .limit(50)
    .execute();
  return rows.flatMap(({ name, address, ...r }) => (address ? [{ ...r, name: name ?? "", address }] : []));
}

type ExtendedReader = { name: string; email: string; language: "fi" | "sv" | "en" };

export type Acting = { personId: string | null; address: string; /** whether they write the application and can open it */ writes: boolean };

/** Those who act for a sent application, each address once: who writes it, and the lead's contact with its backup. Unscoped, for mails. */
export async function listActingRecipients(ctx: Context, applicationId: string): Promise<Acting[]> {
  const [writers, contacts, backups] = await Promise.all([listWriterRecipients(ctx, applicationId), listPartyRecipients(ctx, applicationId), listBackupRecipients(ctx, applicationId)]);
  const writing = writers.filter((w) => w.access === "edit" || w.access === "submit").map(({ personId, address }) => ({ personId, address, writes: true }));
  const leads = [...contacts, ...backups].filter((c) => c.role === "lead").map(({ personId, address }) => ({ personId, address, writes: false }));
  return [...new Map([...leads, ...writing].map((r) => [r.address, r])).values()];
}

/** The organiser who asked for a completion. Unscoped, for mails. */
export async function findCompletionAsker(ctx: Context, completionId: string) {
  return ctx.db
    .selectFrom("completion_request as c")
    .innerJoin("application as a", "a.id", "c.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("person", "person.id", "c.asked_by")
    .select(["person.id as personId", "person.email as address", "person.language", "call.cohort_id as cohortId"])
    .where("c.id", "=", completionId)
    .where("person.erased_at", "is", null)
    .executeTakeFirst();
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

/** Who hears that these applications have more time, each address once: who writes it, and of a sent one the lead's contact with its backup. Unscoped. */
export async function listExtendedReaders(ctx: Context, applicationIds: readonly string[]): Promise<Map<string, ExtendedReader[]>> {
  const these = sql<boolean>`a.id = any(${sql.val(applicationIds)}::uuid[])`;
  const writers = await ctx.db
    .selectFrom("application as a")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "a.id").on("w.ended_at", "is", null).on("w.access", "in", editors))
    .innerJoin("person", (j) => j.onRef("person.id", "=", "w.person_id").on("person.erased_at", "is", null))
    .select(["a.id", "a.state", "a.language as own", "person.language", "person.name", "person.email"])
    .where(these)
    .orderBy("w.created_at")
    .execute();
  const leads = await ctx.db
    .selectFrom("application as a")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .select(["a.id", "a.state", "a.language as own", sql<null>`null`.as("language"), "p.contact_name", "p.contact_email", "p.backup_name", "p.backup_email"])
    .where(these)
    .where("a.state", "<>", "draft")
    .execute();
  const contacts = leads.flatMap(({ contact_name, contact_email, backup_name, backup_email, ...r }) => [
    { ...r, name: contact_name, email: contact_email },
    ...(backup_email ? [{ ...r, name: backup_name ?? "", email: backup_email }] : []),
  ]);
  const byId = Map.groupBy([...writers, ...contacts], (r) => r.id);
  // a completion is told in the language of the case
  const shape = ({ state, own, language, name, email }: (typeof writers)[number]): ExtendedReader => ({ name, email, language: state === "draft" ? (language ?? own) : own });
  return new Map([...byId].map(([id, list]) => [id, [...new Map(list.map((r) => [r.email, shape(r)])).values()]]));
}
