import type { Context, GrantedRole, PersonActor } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { isLanguage, type Language } from "#domain/shared/language.ts";
import { cohortRunners } from "./people.policy.ts";

const actors = (db: Context["db"]) =>
  db
    .selectFrom("person")
    .select((eb) => [
      "person.id",
      "person.name",
      "person.email",
      "person.language",
      "person.zone",
      eb
        .selectFrom("role_grant")
        .select((own) => own.fn.agg<GrantedRole[] | null>("array_agg", ["role_grant.role"]).distinct().as("roles"))
        .whereRef("role_grant.person_id", "=", "person.id")
        .where("role_grant.ended_at", "is", null)
        .as("roles"),
      eb.exists(eb.selectFrom("team_member").whereRef("team_member.person_id", "=", "person.id").where("team_member.left_at", "is", null).select("team_member.id")).as("isParticipant"),
    ])
    .where("person.erased_at", "is", null);

type ActorRow = Awaited<ReturnType<ReturnType<typeof actors>["executeTakeFirstOrThrow"]>>;

const actorOf = (row: ActorRow, fallback: Language): PersonActor => ({
  kind: "person",
  personId: row.id,
  name: row.name,
  email: row.email,
  language: isLanguage(row.language) ? row.language : fallback,
  zone: row.zone,
  roles: row.roles ?? [],
  isParticipant: Boolean(row.isParticipant),
});

/** The person as an actor, with the roles that they hold anywhere. Undefined when the person was erased. */
export async function findActor(db: Context["db"], personId: string, fallback: Language): Promise<PersonActor | undefined> {
  const row = await actors(db).where("person.id", "=", personId).executeTakeFirst();
  return row && actorOf(row, fallback);
}

/** The person of a sign-in session's token as an actor, and when the session ends (real time). The token must have been checked. */
export async function findSignedIn(db: Context["db"], token: string, fallback: Language): Promise<{ actor: PersonActor; expiresAt: Date } | undefined> {
  const row = await actors(db).innerJoin("sign_in_session as s", "s.user_id", "person.id").select("s.expires_at as expiresAt").where("s.token", "=", token).executeTakeFirst();
  return row && { actor: actorOf(row, fallback), expiresAt: row.expiresAt };
}

/** The roles that the actor holds in a cohort, by whatever scope. The system holds them all. Asked once while a page loads. */
export async function rolesInCohort(ctx: Context, cohortId: string): Promise<GrantedRole[]> {
  if (ctx.actor.kind === "system") return ["administrator"];
  if (ctx.actor.kind === "visitor") return [];
  const seen = ctx.seen?.roles.get(cohortId);
  if (seen) return seen;
  const roles = readRoles(ctx, cohortId, ctx.actor.personId);
  ctx.seen?.roles.set(cohortId, roles);
  return roles;
}

/** Says what a query that had to read the cohort anyway has found, so that the rights of this page are not asked for again. */
export function haveSeenRoles(ctx: Context, cohortId: string, roles: GrantedRole[]): void {
  ctx.seen?.roles.set(cohortId, Promise.resolve(roles));
}

async function readRoles(ctx: Context, cohortId: string, personId: string): Promise<GrantedRole[]> {
  const rows = await ctx.db.selectFrom("cohort_role").select("cohort_role.role").distinct().where("cohort_role.cohort_id", "=", cohortId).where("cohort_role.person_id", "=", personId).execute();
  return rows.map((r) => r.role);
}

/** Whether the actor runs the cohort, and so all of its applications (but those in which they have a conflict). */
export async function runsCohort(ctx: Context, cohortId: string): Promise<boolean> {
  return (await rolesInCohort(ctx, cohortId)).some((role) => cohortRunners.includes(role));
}

/** NotFound for someone with no role in the cohort (its existence stays hidden), Forbidden for one whose roles do not reach. */
export async function mustHaveRole(ctx: Context, cohortId: string, allowed: readonly GrantedRole[]): Promise<GrantedRole[]> {
  const mine = await rolesInCohort(ctx, cohortId);
  if (mine.some((r) => allowed.includes(r))) return mine;
  throw mine.length > 0 ? new Forbidden() : new NotFound("cohort");
}

/** The person who acts; Forbidden for a visitor, and for the system, which has no person. */
export function mustBePerson(ctx: Context): PersonActor {
  if (ctx.actor.kind !== "person") throw new Forbidden();
  return ctx.actor;
}

export function mustBeAdministrator(ctx: Context): void {
  if (ctx.actor.kind === "system") return;
  if (ctx.actor.kind !== "person" || !ctx.actor.roles.includes("administrator")) throw new Forbidden();
}
