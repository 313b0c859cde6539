import { mustBeAdministrator } from "#domain/people/access.queries.ts";
import { cohortRunners, cohortStaff } from "#domain/people/people.policy.ts";
import { rolesOver } from "#domain/people/scope.queries.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { readLanguages } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { listOwnCohorts } from "./cohorts.queries.ts";

const isEverywhere = (ctx: Context) => ctx.actor.kind === "system" || (ctx.actor.kind === "person" && ctx.actor.roles.includes("administrator"));

/** Organisers for whom the actor may make programmes, by name, at most 200. */
export async function listOwnOrganisers(ctx: Context) {
  let query = ctx.db.selectFrom("organiser").select(["organiser.id", "organiser.name"]);
  if (!isEverywhere(ctx)) {
    query = query.where(
      "organiser.id",
      "in",
      ctx.db
        .selectFrom("role_grant as g")
        .select("g.scope_id")
        .where("g.person_id", "=", actorId(ctx))
        .where("g.ended_at", "is", null)
        .where("g.scope_kind", "=", "organiser")
        .where("g.role", "=", "manager")
        .$narrowType<{ scope_id: string }>(),
    );
  }
  return query.orderBy("organiser.name").limit(200).execute();
}

/** The programmes that the actor runs or follows, through whatever scope, newest first, at most 200. */
export async function listOwnProgrammes(ctx: Context) {
  let query = ctx.db
    .selectFrom("programme")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select(["programme.id", "programme.slug", "programme.name", "programme.kind", "programme.published_at as publishedAt", "organiser.name as organiserName"])
    .select((eb) =>
      eb
        .selectFrom("cohort")
        .select((c) => c.fn.countAll<string>().as("n"))
        .whereRef("cohort.programme_id", "=", "programme.id")
        .as("cohorts"),
    );
  if (!isEverywhere(ctx)) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("role_grant as g")
          .leftJoin("cohort as c", "c.id", "g.scope_id")
          .select("g.id")
          .where("g.person_id", "=", actorId(ctx))
          .where("g.ended_at", "is", null)
          .where("g.role", "in", cohortStaff)
          .where((or) => or.or([or("g.scope_id", "=", or.ref("programme.id")), or("g.scope_id", "=", or.ref("programme.organiser_id")), or("c.programme_id", "=", or.ref("programme.id"))])),
      ),
    );
  }
  const rows = await query.orderBy("programme.created_at", "desc").orderBy("programme.id").limit(200).execute();
  return rows.map((row) => ({ ...row, cohorts: Number(row.cohorts) }));
}

/** A programme with its themes, partners and the cohorts that the actor may see. NotFound for those who neither run nor follow any of it. */
export async function getProgramme(ctx: Context, programmeId: string) {
  const [roles, cohorts] = await Promise.all([rolesOver(ctx, { kind: "programme", id: programmeId }), listOwnCohorts(ctx, { programmeId })]);
  if (!roles.some((r) => cohortStaff.includes(r)) && cohorts.length === 0) throw new NotFound("programme");
  const [row, themes, partners] = await Promise.all([
    ctx.db
      .selectFrom("programme")
      .innerJoin("organiser", "organiser.id", "programme.organiser_id")
      .select(["programme.id", "programme.slug", "programme.kind", "programme.name", "programme.summary", "programme.purpose", "programme.audience", "programme.languages"])
      .select(["programme.region_code as regionCode", "programme.funder_name as funderName", "programme.funder_code as funderCode", "programme.case_number as caseNumber"])
      .select(["programme.eu_funded as euFunded", "programme.published_at as publishedAt", "organiser.id as organiserId", "organiser.name as organiserName"])
      .where("programme.id", "=", programmeId)
      .executeTakeFirst(),
    ctx.db.selectFrom("theme").select(["theme.key", "theme.name"]).where("theme.programme_id", "=", programmeId).orderBy("theme.position").limit(100).execute(),
    ctx.db
      .selectFrom("programme_partner as p")
      .leftJoin("organisation as o", "o.id", "p.organisation_id")
      .select(["p.name", "p.role", "o.id as organisationId", "o.business_id as businessId"])
      .where("p.programme_id", "=", programmeId)
      .orderBy("p.position")
      .limit(100)
      .execute(),
  ]);
  const programme = found(row, "programme");
  return { ...programme, languages: readLanguages(programme.languages), themes, partners, cohorts, mayChange: roles.some((r) => cohortRunners.includes(r)) };
}

type ScopeOption = { value: string; kind: "organiser" | "programme" | "cohort" | "call"; name: LocalizedText };

/** What a role can reach, as values of a select: organisers, programmes, cohorts and calls, the newest 200 of each. Administrators only. */
export async function listScopes(ctx: Context): Promise<ScopeOption[]> {
  mustBeAdministrator(ctx);
  const [organisers, programmes, cohorts] = await Promise.all([
    ctx.db.selectFrom("organiser").select(["organiser.id", "organiser.name"]).orderBy("organiser.created_at", "desc").limit(200).execute(),
    ctx.db.selectFrom("programme").select(["programme.id", "programme.name"]).orderBy("programme.created_at", "desc").limit(200).execute(),
    ctx.db.selectFrom("cohort").leftJoin("call", "call.cohort_id", "cohort.id").select(["cohort.id", "cohort.name", "call.id as callId"]).orderBy("cohort.created_at", "desc").limit(200).execute(),
  ]);
  return [
    ...organisers.map((o) => ({ value: `organiser:${o.id}`, kind: "organiser" as const, name: { fi: o.name } })),
    ...programmes.map((p) => ({ value: `programme:${p.id}`, kind: "programme" as const, name: p.name })),
    ...cohorts.map((c) => ({ value: `cohort:${c.id}`, kind: "cohort" as const, name: c.name })),
    ...cohorts.flatMap((c) => (c.callId ? [{ value: `call:${c.callId}`, kind: "call" as const, name: c.name }] : [])),
  ];
}
