import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { isLanguage, type Language } from "#domain/shared/language.ts";

export type Reader = { personId: string | null; email: string; name: string; language: Language };

/** Who gets the mails about each of these applications: those who may submit it, and every party's contact and backup contact; one mail an address. Unscoped. */
export async function listReaders(ctx: Context, applicationIds: readonly string[]): Promise<Map<string, Reader[]>> {
  const these = sql<boolean>`a.id = any(${sql.val(applicationIds)}::uuid[])`;
  const writers = await ctx.db
    .selectFrom("application_writer as w")
    .innerJoin("application as a", "a.id", "w.application_id")
    .innerJoin("person", "person.id", "w.person_id")
    .select(["a.id", "a.language as own", "person.id as personId", "person.email", "person.name", "person.language"])
    .where(these)
    .where("w.ended_at", "is", null)
    .where("w.access", "=", "submit")
    .orderBy("person.email")
    .execute();
  const contacts = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .leftJoin("person", "person.email", "p.contact_email")
    .select(["a.id", "a.language as own", "person.id as personId", "p.contact_email as email", "p.contact_name as name", "person.language"])
    .where(these)
    .where("p.left_at", "is", null)
    .orderBy("p.position")
    .execute();
  const backups = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .leftJoin("person", "person.email", "p.backup_email")
    .select(["a.id", "a.language as own", "person.id as personId", "person.language"])
    .select((eb) => [eb.ref("p.backup_email").$notNull().as("email"), eb.fn.coalesce("p.backup_name", eb.val("")).as("name")])
    .where(these)
    .where("p.backup_email", "is not", null)
    .where("p.left_at", "is", null)
    .orderBy("p.position")
    .execute();
  const grouped = Map.groupBy([...backups, ...contacts, ...writers], (r) => r.id);
  return new Map(
    applicationIds.map((id) => {
      const byAddress = new Map((grouped.get(id) ?? []).map(({ id: _, own, ...r }) => [r.email.toLowerCase(), { ...r, language: isLanguage(r.language) ? r.language : own }]));
      return [id, [...byAddress.values()]];
    }),
  );
}

/** Who gets the mails about one application; unscoped. */
export const listLetterReaders = async (ctx: Context, applicationId: string): Promise<Reader[]> => (await listReaders(ctx, [applicationId])).get(applicationId) ?? [];
