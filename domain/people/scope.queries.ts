import type { Context, GrantedRole } from "#domain/shared/context.ts";
import { Forbidden, found, NotFound } from "#domain/shared/errors.ts";
import type { Scope } from "./people.rules.ts";

/** The thing itself and what it is under, as ids; NotFound when there is no such thing. */
async function covering(ctx: Context, scope: Scope): Promise<string[]> {
  if (scope.kind === "installation") return [];
  if (scope.kind === "organiser") {
    const row = await ctx.db.selectFrom("organiser").select("organiser.id").where("organiser.id", "=", scope.id).executeTakeFirst();
    return [found(row, "organiser").id];
  }
  if (scope.kind === "programme") {
    const row = await ctx.db.selectFrom("programme").select(["programme.id", "programme.organiser_id"]).where("programme.id", "=", scope.id).executeTakeFirst();
    return Object.values(found(row, "programme"));
  }
  const cohort = ctx.db.selectFrom("cohort").innerJoin("programme", "programme.id", "cohort.programme_id").select(["cohort.id", "cohort.programme_id", "programme.organiser_id"]);
  const row = await {
    cohort: () => cohort.where("cohort.id", "=", scope.id),
    call: () => cohort.where("cohort.id", "in", ctx.db.selectFrom("call").select("call.cohort_id").where("call.id", "=", scope.id)),
    team: () => cohort.where("cohort.id", "in", ctx.db.selectFrom("team").select("team.cohort_id").where("team.id", "=", scope.id)),
  }
    [scope.kind]()
    .executeTakeFirst();
  return [scope.id, ...Object.values(found(row, scope.kind))];
}

/** The roles that the actor holds over a thing, there or wider. The system holds the administrator's. */
export async function rolesOver(ctx: Context, scope: Scope): Promise<GrantedRole[]> {
  const ids = await covering(ctx, scope);
  if (ctx.actor.kind === "system") return ["administrator"];
  if (ctx.actor.kind === "visitor") return [];
  const rows = await ctx.db
    .selectFrom("role_grant")
    .select("role_grant.role")
    .distinct()
    .where("role_grant.person_id", "=", ctx.actor.personId)
    .where("role_grant.ended_at", "is", null)
    .where((eb) => eb.or([eb("role_grant.scope_kind", "=", "installation"), ...(ids.length > 0 ? [eb("role_grant.scope_id", "in", ids)] : [])]))
    .execute();
  return rows.map((r) => r.role);
}

/** NotFound for someone with no role over the thing, Forbidden for one whose roles do not reach. */
export async function mustHaveRoleOver(ctx: Context, scope: Scope, allowed: readonly GrantedRole[]): Promise<GrantedRole[]> {
  const mine = await rolesOver(ctx, scope);
  if (mine.some((r) => allowed.includes(r))) return mine;
  throw mine.length > 0 || scope.kind === "installation" ? new Forbidden() : new NotFound(scope.kind);
}
