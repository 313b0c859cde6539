import type { Context } from "#domain/shared/context.ts";
import type { Partner } from "./programme-rows.rules.ts";
import type { ChangeProgrammeInput } from "./programmes.schema.ts";

/**
 * The partners of a form with the organisations that their business ids name; one without a name takes the register's.
 * Undefined when an id is not in the register. For commands.
 */
export async function findPartners(ctx: Context, given: ChangeProgrammeInput["partners"]): Promise<Partner[] | undefined> {
  const ids = given.flatMap((p) => p.businessId ?? []);
  const rows = ids.length > 0 ? await ctx.db.selectFrom("organisation").select(["id", "name", "business_id as businessId"]).where("business_id", "in", ids).execute() : [];
  const known = new Map(rows.map((o) => [o.businessId, o]));
  if (ids.some((id) => !known.has(id))) return undefined;
  return given.map(({ name, role, businessId }) => {
    const organisation = businessId ? known.get(businessId) : undefined;
    return { name: name || (organisation?.name ?? ""), role, organisationId: organisation?.id ?? null };
  });
}
