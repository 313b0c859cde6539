import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import type { WriterAccess } from "./applications.schema.ts";

export type Party = {
  id: string;
  organisationId: string;
  organisationName: string;
  businessId: string;
  role: "lead" | "partner";
  contactName: string;
  contactEmail: string;
  contactPhone: string | null;
  backupName: string | null;
  backupEmail: string | null;
  backupPhone: string | null;
  units: string[];
};

const parties = (ctx: Context) =>
  ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["p.id", "p.organisation_id as organisationId", "o.name as organisationName", "o.business_id as businessId", "p.role"])
    .select(["p.contact_name as contactName", "p.contact_email as contactEmail", "p.contact_phone as contactPhone"])
    .select(["p.backup_name as backupName", "p.backup_email as backupEmail", "p.backup_phone as backupPhone"])
    .select((eb) =>
      eb
        .selectFrom("party_unit")
        .innerJoin("organisation_unit as u", "u.id", "party_unit.unit_id")
        .select(sql<string[]>`coalesce(array_agg(u.name order by u.name), '{}')`.as("units"))
        .whereRef("party_unit.party_id", "=", "p.id")
        .as("units"),
    );

/** The organisations of an application, the lead first, without those that have left; at most 50. Unscoped: ask for access first. */
export async function listParties(ctx: Context, applicationId: string): Promise<Party[]> {
  const rows = await parties(ctx).where("p.application_id", "=", applicationId).where("p.left_at", "is", null).orderBy("p.position").limit(50).execute();
  return rows.map((r) => ({ ...r, units: r.units ?? [] }));
}

/** One party of an application, also one that has left; NotFound when it is another's. Unscoped. */
export async function getParty(ctx: Context, applicationId: string, partyId: string): Promise<Party> {
  const row = found(await parties(ctx).where("p.application_id", "=", applicationId).where("p.id", "=", partyId).executeTakeFirst(), "party");
  return { ...row, units: row.units ?? [] };
}

/** The same of one that has not left. */
export async function getCurrentParty(ctx: Context, applicationId: string, partyId: string): Promise<Party> {
  return found(
    (await listParties(ctx, applicationId)).find((p) => p.id === partyId),
    "party",
  );
}

/** The place of the next party in the order of an application's. Unscoped. */
export async function nextPosition(ctx: Context, applicationId: string): Promise<number> {
  const last = await ctx.db
    .selectFrom("application_party as p")
    .select((eb) => eb.fn.max("p.position").as("position"))
    .where("p.application_id", "=", applicationId)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

export type Writer = { id: string; personId: string; name: string; email: string; access: WriterAccess };

/** The people who write an application now, oldest first; at most 100. Unscoped. */
export async function listWriters(ctx: Context, applicationId: string): Promise<Writer[]> {
  return ctx.db
    .selectFrom("application_writer as w")
    .innerJoin("person", "person.id", "w.person_id")
    .select(["w.id", "person.id as personId", "person.name", "person.email", "w.access"])
    .where("w.application_id", "=", applicationId)
    .where("w.ended_at", "is", null)
    .orderBy("w.created_at")
    .orderBy("w.id")
    .limit(100)
    .execute();
}

/** One of them; NotFound when there is none such. Unscoped. */
export async function getWriter(ctx: Context, applicationId: string, writerId: string): Promise<Writer> {
  return found(
    (await listWriters(ctx, applicationId)).find((w) => w.id === writerId),
    "writer",
  );
}
