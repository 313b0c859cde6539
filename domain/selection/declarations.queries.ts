import { sql } from "kysely";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

const from = (ctx: Context) =>
  ctx.db
    .selectFrom("conflict_declaration as d")
    .innerJoin("call", "call.id", "d.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("organisation as o", "o.id", "d.organisation_id")
    .select(["d.id", "d.kind", "d.explanation", "d.declared_at as declaredAt", "o.name as organisation", "cohort.id as cohortId", "cohort.name as cohort", "cohort.zone"]);

/** The organisations that the actor has said they stand too near to, by name; at most 100. */
export async function listOwnDeclarations(ctx: Context) {
  const me = mustBePerson(ctx);
  return from(ctx).where("d.person_id", "=", me.personId).where("d.withdrawn_at", "is", null).where("cohort.state", "=", "published").orderBy("o.name").orderBy("d.id").limit(100).execute();
}

/** A declaration of the actor's own, also one that they have withdrawn; NotFound for another's. */
export async function getOwnDeclaration(ctx: Context, declarationId: string) {
  const me = mustBePerson(ctx);
  const row = await from(ctx).select("d.withdrawn_at as withdrawnAt").where("d.id", "=", declarationId).where("d.person_id", "=", me.personId).executeTakeFirst();
  return found(row, "conflict-declaration");
}

/**
 * Who stands too near to which organisation by their own word, for those who run the cohort, by organisation; at most 500.
 * Of an organisation in whose application the actor has a conflict themselves they read their own word alone.
 */
export async function listDeclarations(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const me = actorId(ctx);
  return from(ctx)
    .innerJoin("person", "person.id", "d.person_id")
    .select(["person.name"])
    .select(sql<boolean>`d.person_id = ${me}::uuid`.as("isOwn"))
    .where("cohort.id", "=", cohortId)
    .where("d.withdrawn_at", "is", null)
    .where(
      sql<boolean>`(d.person_id = ${me}::uuid or not exists (
        select from conflict c join application a on a.id = c.application_id join application_party p on p.application_id = a.id
        where c.person_id = ${me}::uuid and c.has_conflict and a.call_id = d.call_id and p.organisation_id = d.organisation_id))`,
    )
    .orderBy("o.name")
    .orderBy("person.name")
    .limit(500)
    .execute();
}
