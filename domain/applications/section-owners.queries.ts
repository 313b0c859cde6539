import type { Context } from "#domain/shared/context.ts";

export type SectionOwner = { section: string; writerId: string; personId: string; name: string };

/** Whose each section of an application is; those of nobody are left out. Unscoped: ask for access first. */
export async function listSectionOwners(ctx: Context, applicationId: string): Promise<SectionOwner[]> {
  const rows = await ctx.db
    .selectFrom("section_owner as o")
    .innerJoin("application_writer as w", "w.id", "o.writer_id")
    .innerJoin("person", "person.id", "w.person_id")
    .select(["o.section_key as section", "w.id as writerId", "person.id as personId", "person.name", "person.email"])
    .where("o.application_id", "=", applicationId)
    .where("w.ended_at", "is", null)
    .limit(100)
    .execute();
  return rows.map(({ email, ...owner }) => ({ ...owner, name: owner.name || email }));
}
