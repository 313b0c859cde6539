import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { readLanguages } from "#domain/shared/language.ts";
import { listPhases, readCohort, selectCohorts, type CohortSummary } from "./cohort-facts.queries.ts";
import type { ProgrammeFilters } from "./programmes.schema.ts";

const publicCohorts = (ctx: Context) => selectCohorts(ctx.db).where("programme.published_at", "is not", null).where("cohort.state", "in", ["published", "closed"]);

/** A cohort as the public sees it: a call that no list shows is as if it were not there. */
const publicCohort = (row: Parameters<typeof readCohort>[0], now: Date) => readCohort(row.callAccess === "hidden" ? { ...row, callId: null } : row, now);

/** Cohorts whose call takes applications now, the nearest deadline first; at most 50. */
export async function listOpenCalls(ctx: Context): Promise<CohortSummary[]> {
  const rows = await publicCohorts(ctx)
    .where("cohort.state", "=", "published")
    .where("call.published_at", "is not", null)
    .where("call.access", "<>", "hidden")
    .where("call.opens_at", "<=", ctx.now)
    .where("call.closes_at", ">", ctx.now)
    .orderBy("call.closes_at")
    .limit(50)
    .execute();
  return rows.map((row) => readCohort(row, ctx.now));
}

/** Cohorts that are running now, each with its phases; the latest started first, at most 12. */
export async function listRunningCohorts(ctx: Context) {
  const rows = await publicCohorts(ctx)
    .where("cohort.state", "=", "published")
    .where("cohort.starts_on", "<=", ctx.now.toISOString().slice(0, 10))
    .orderBy("cohort.starts_on", "desc")
    .limit(50)
    .execute();
  const running = rows
    .map((row) => publicCohort(row, ctx.now))
    .filter((c) => c.phase === "running")
    .slice(0, 12);
  const phases =
    running.length > 0
      ? await listPhases(
          ctx.db,
          running.map((c) => c.id),
        )
      : [];
  return running.map((cohort) => ({ ...cohort, phases: phases.filter((p) => p.cohortId === cohort.id) }));
}

const publicProgrammes = (ctx: Context) =>
  ctx.db
    .selectFrom("programme")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select(["programme.id", "programme.slug", "programme.kind", "programme.name", "programme.summary", "programme.audience", "programme.languages"])
    .select(["programme.region_code as regionCode", "organiser.name as organiserName"])
    .where("programme.published_at", "is not", null);

const stateOf = (cohorts: CohortSummary[]): "open" | "running" | "past" | "coming" => {
  if (cohorts.some((c) => c.phase === "calling")) return "open";
  if (cohorts.some((c) => c.phase === "running" || c.phase === "selecting")) return "running";
  return cohorts.some((c) => c.phase === "published") || cohorts.length === 0 ? "coming" : "past";
};

/** Published programmes that fit the filters, each with its state and the call that is open; newest first, at most 200. */
export async function listPublicProgrammes(ctx: Context, filters: ProgrammeFilters) {
  let query = publicProgrammes(ctx);
  if (filters.kind) query = query.where("programme.kind", "=", filters.kind);
  if (filters.region) query = query.where("programme.region_code", "=", filters.region);
  if (filters.theme) query = query.where("programme.id", "in", ctx.db.selectFrom("theme").select("theme.programme_id").where("theme.key", "=", filters.theme));
  const rows = await query.orderBy("programme.published_at", "desc").orderBy("programme.id").limit(200).execute();
  const spoken = rows.filter((row) => !filters.language || row.languages.includes(filters.language));
  const ids = spoken.map((row) => row.id);
  const cohorts = ids.length > 0 ? (await publicCohorts(ctx).where("programme.id", "in", ids).limit(1000).execute()).map((row) => publicCohort(row, ctx.now)) : [];
  return spoken
    .map((row) => {
      const own = cohorts.filter((c) => c.programmeId === row.id);
      return { ...row, languages: readLanguages(row.languages), state: stateOf(own), open: own.find((c) => c.phase === "calling") ?? null };
    })
    .filter((programme) => !filters.state || programme.state === filters.state);
}

/** The themes and regions of published programmes: what the list can be filtered by. */
export async function listProgrammeFacets(ctx: Context) {
  const [themes, regions] = await Promise.all([
    ctx.db
      .selectFrom("theme")
      .innerJoin("programme", "programme.id", "theme.programme_id")
      .select(["theme.key", "theme.name"])
      .distinctOn("theme.key")
      .where("programme.published_at", "is not", null)
      .orderBy("theme.key")
      .limit(100)
      .execute(),
    ctx.db
      .selectFrom("programme")
      .select("programme.region_code as code")
      .distinct()
      .where("programme.published_at", "is not", null)
      .where("programme.region_code", "is not", null)
      .orderBy("programme.region_code")
      .limit(30)
      .execute(),
  ]);
  return { themes, regions: regions.flatMap((r) => (r.code ? [r.code] : [])) };
}

/** A published programme with its themes, partners and public cohorts, the current or next one first. NotFound when it is not public. */
export async function getProgrammePage(ctx: Context, slug: string) {
  const programme = found(
    await publicProgrammes(ctx)
      .select(["programme.purpose", "programme.funder_name as funderName", "programme.funder_code as funderCode", "programme.eu_funded as euFunded"])
      .select(["organiser.contact_name as contactName", "organiser.contact_email as contactEmail"])
      .where("programme.slug", "=", slug)
      .executeTakeFirst(),
    "programme",
  );
  const [themes, partners, rows] = await Promise.all([
    ctx.db.selectFrom("theme").select(["theme.key", "theme.name"]).where("theme.programme_id", "=", programme.id).orderBy("theme.position").limit(100).execute(),
    ctx.db.selectFrom("programme_partner as p").select(["p.name", "p.role"]).where("p.programme_id", "=", programme.id).orderBy("p.position").limit(100).execute(),
    publicCohorts(ctx).where("programme.id", "=", programme.id).orderBy("cohort.starts_on", "desc").limit(50).execute(),
  ]);
  const cohorts = rows.map((row) => publicCohort(row, ctx.now));
  const current = cohorts.find((c) => c.phase === "calling") ?? cohorts.find((c) => c.phase !== "following_up" && c.phase !== "closed") ?? cohorts[0] ?? null;
  const phases = current ? await listPhases(ctx.db, [current.id]) : [];
  return { ...programme, languages: readLanguages(programme.languages), themes, partners, current: current && { ...current, phases }, earlier: cohorts.filter((c) => c !== current) };
}
