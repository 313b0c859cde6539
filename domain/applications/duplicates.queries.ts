import type { Context } from "#domain/shared/context.ts";

/** An organisation of an application that is also a party of another one in the same call. */
export type Duplicate = { organisationName: string; businessId: string; otherId: string; otherNumber: string };

/**
 * Of these applications, which share a business id with another that was sent to the same call and still stands; by
 * application. One query, however many there are. Unscoped: ask for the cohort's role first.
 */
export async function listDuplicates(ctx: Context, applicationIds: string[]): Promise<Map<string, Duplicate[]>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("application as a", "a.id", "p.application_id")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .innerJoin("application_party as p2", (j) => j.onRef("p2.organisation_id", "=", "p.organisation_id").onRef("p2.application_id", "<>", "p.application_id").on("p2.left_at", "is", null))
    .innerJoin("application as other", (j) => j.onRef("other.id", "=", "p2.application_id").onRef("other.call_id", "=", "a.call_id"))
    .select(["a.id", "o.name as organisationName", "o.business_id as businessId", "other.id as otherId", "other.diary_number as otherNumber"])
    .where("a.id", "in", applicationIds)
    .where("p.left_at", "is", null)
    .where("other.state", "in", ["submitted", "decided"])
    .orderBy("other.diary_number")
    .limit(1000)
    .execute();
  const found = new Map<string, Duplicate[]>();
  for (const { id, otherNumber, ...row } of rows) found.set(id, [...(found.get(id) ?? []), { ...row, otherNumber: otherNumber ?? "" }]);
  return found;
}

/** The other applications, sent to the call of this one and still standing, that an organisation is a party of. Unscoped as well. */
export async function listOtherApplicationsOf(ctx: Context, applicationId: string, businessId: string): Promise<Duplicate[]> {
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("application as other", (j) => j.onRef("other.call_id", "=", "a.call_id").onRef("other.id", "<>", "a.id"))
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "other.id").on("p.left_at", "is", null))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["o.name as organisationName", "o.business_id as businessId", "other.id as otherId", "other.diary_number as otherNumber"])
    .where("a.id", "=", applicationId)
    .where("o.business_id", "=", businessId)
    .where("other.state", "in", ["submitted", "decided"])
    .orderBy("other.diary_number")
    .limit(50)
    .execute();
  return rows.map(({ otherNumber, ...row }) => ({ ...row, otherNumber: otherNumber ?? "" }));
}
