import type { Context } from "#domain/shared/context.ts";
import type { Identity } from "./redaction.rules.ts";

/** Everything in the register that says who is behind an application: organisations, their units and parents, and people with their addresses. Unscoped. */
export async function getIdentity(ctx: Context, applicationId: string): Promise<Identity> {
  const parties = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("organisation as parent", "parent.id", "o.parent_id")
    .select(["p.id", "o.name", "parent.name as parentName", "o.business_id as businessId", "p.contact_name", "p.contact_email", "p.backup_name", "p.backup_email"])
    .where("p.application_id", "=", applicationId)
    .execute();
  const units = await ctx.db
    .selectFrom("party_unit as u")
    .innerJoin("application_party as p", "p.id", "u.party_id")
    .innerJoin("organisation_unit as unit", "unit.id", "u.unit_id")
    .select("unit.name")
    .where("p.application_id", "=", applicationId)
    .execute();
  const writers = await ctx.db
    .selectFrom("application_writer as w")
    .innerJoin("person", "person.id", "w.person_id")
    .select(["person.name", "person.email"])
    .where("w.application_id", "=", applicationId)
    .execute();
  const signers = await ctx.db
    .selectFrom("party_signature as s")
    .innerJoin("application_party as p", "p.id", "s.party_id")
    .select("s.signer_name as name")
    .where("p.application_id", "=", applicationId)
    .execute();
  const said = (list: (string | null)[]) => list.filter((value): value is string => Boolean(value?.trim()));
  return {
    organisations: said([...parties.flatMap((p) => [p.name, p.parentName]), ...units.map((u) => u.name)]),
    businessIds: said(parties.map((p) => p.businessId)),
    people: said([...parties.flatMap((p) => [p.contact_name, p.backup_name]), ...writers.map((w) => w.name), ...signers.map((s) => s.name)]),
    emails: said([...parties.flatMap((p) => [p.contact_email, p.backup_email]), ...writers.map((w) => w.email)]),
  };
}
