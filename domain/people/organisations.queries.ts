import { readBusinessId } from "#domain/shared/business-id.rules.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { Forbidden, found, NotFound } from "#domain/shared/errors.ts";
import { mustBePerson } from "./access.queries.ts";
import { keepsRegister } from "./organisations.policy.ts";

const columns = ["organisation.id", "organisation.name", "organisation.business_id as businessId", "organisation.kind", "organisation.region_code as regionCode"] as const;

async function ownRole(ctx: Context, organisationId: string): Promise<"contact" | "member" | undefined> {
  const me = actorId(ctx);
  if (!me) return undefined;
  const row = await ctx.db
    .selectFrom("organisation_membership as m")
    .select("m.role")
    .where("m.organisation_id", "=", organisationId)
    .where("m.person_id", "=", me)
    .where("m.to_at", "is", null)
    .executeTakeFirst();
  return row?.role;
}

/** Passes for the organisation's contacts and for those who keep the register; Forbidden for its members, NotFound for others. */
export async function mustKeepOrganisation(ctx: Context, organisationId: string): Promise<void> {
  found(await ctx.db.selectFrom("organisation").select("organisation.id").where("organisation.id", "=", organisationId).executeTakeFirst(), "organisation");
  if (keepsRegister(ctx.actor)) return;
  const role = await ownRole(ctx, organisationId);
  if (role === "contact") return;
  throw role === "member" ? new Forbidden() : new NotFound("organisation");
}

/** The organisation, its units and current members, for its people and for those who keep the register; NotFound for others. */
export async function getOrganisation(ctx: Context, organisationId: string) {
  const role = await ownRole(ctx, organisationId);
  if (!role && !keepsRegister(ctx.actor)) throw new NotFound("organisation");
  const [organisation, units, members] = await Promise.all([
    ctx.db.selectFrom("organisation").select(columns).where("organisation.id", "=", organisationId).executeTakeFirst(),
    ctx.db.selectFrom("organisation_unit as u").select(["u.id", "u.name"]).where("u.organisation_id", "=", organisationId).orderBy("u.name").limit(500).execute(),
    ctx.db
      .selectFrom("organisation_membership as m")
      .innerJoin("person", "person.id", "m.person_id")
      .select(["m.id", "m.person_id as personId", "m.role", "person.name", "person.email"])
      .where("m.organisation_id", "=", organisationId)
      .where("m.to_at", "is", null)
      .orderBy("m.role")
      .orderBy("person.name")
      .limit(500)
      .execute(),
  ]);
  return { ...found(organisation, "organisation"), units, members, mayChange: keepsRegister(ctx.actor) || role === "contact" };
}

/** The organisations whose contact or member the actor is, by name, at most 100. */
export async function listOwnOrganisations(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("organisation_membership as m")
    .innerJoin("organisation", "organisation.id", "m.organisation_id")
    .select(columns)
    .select("m.role")
    .where("m.person_id", "=", me.personId)
    .where("m.to_at", "is", null)
    .orderBy("organisation.name")
    .limit(100)
    .execute();
}

/** Organisations by part of a name or by business id, 50 a page and one more when there are more. For those who keep the register. */
export async function listOrganisations(ctx: Context, filter: { search?: string; offset?: number } = {}) {
  if (!keepsRegister(ctx.actor)) throw new Forbidden();
  let query = ctx.db.selectFrom("organisation").select(columns);
  const search = filter.search?.trim();
  if (search) {
    const id = readBusinessId(search);
    const part = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) => (id ? eb("organisation.business_id", "=", id) : eb("organisation.name", "ilike", part)));
  }
  return query
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .offset(filter.offset ?? 0)
    .limit(51)
    .execute();
}

/** The register's public facts of a business id (name, kind, region); undefined when nobody has registered it. */
export async function findOrganisationByBusinessId(ctx: Context, businessId: string) {
  return ctx.db.selectFrom("organisation").select(columns).where("organisation.business_id", "=", businessId).executeTakeFirst();
}

/** A membership, ended or not; the caller asks who may see it. */
export async function findMembership(ctx: Context, id: string) {
  return ctx.db.selectFrom("organisation_membership as m").select(["m.id", "m.organisation_id as organisationId", "m.person_id as personId", "m.role"]).where("m.id", "=", id).executeTakeFirst();
}
