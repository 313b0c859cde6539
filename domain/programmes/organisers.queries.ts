import { mustBeAdministrator } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

const columns = ["organiser.id", "organiser.name", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail"] as const;

/** Every organiser with the number of its programmes, by name, at most 500. Administrators only. */
export async function listOrganisers(ctx: Context) {
  mustBeAdministrator(ctx);
  const rows = await ctx.db
    .selectFrom("organiser")
    .leftJoin("programme", "programme.organiser_id", "organiser.id")
    .select(columns)
    .select((eb) => eb.fn.count<string>("programme.id").as("programmes"))
    .groupBy("organiser.id")
    .orderBy("organiser.name")
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, programmes: Number(row.programmes) }));
}

/** An organiser's name and contact person. Administrators only. */
export async function getOrganiser(ctx: Context, organiserId: string) {
  mustBeAdministrator(ctx);
  return found(await ctx.db.selectFrom("organiser").select(columns).where("organiser.id", "=", organiserId).executeTakeFirst(), "organiser");
}
