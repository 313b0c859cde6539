import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners, cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { listPhases, readCohort, selectCohorts, type CohortSummary } from "./cohort-facts.queries.ts";

/** The programme of a cohort and when it was published; unscoped, for commands. */
export async function findProgrammeOfCohort(ctx: Context, cohortId: string) {
  return ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select(["programme.id", "programme.published_at as publishedAt"])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
}

/** Whether a cohort was closed or cancelled; neither can happen until the transaction ends. Unscoped, for commands. */
export async function isCohortOver(tx: Context, cohortId: string): Promise<boolean> {
  const row = await tx.db.selectFrom("cohort").select("cohort.state").where("cohort.id", "=", cohortId).forShare().executeTakeFirst();
  return row?.state === "closed" || row?.state === "cancelled";
}

/** What people are told of a cohort that was cancelled; undefined for others. Unscoped, for mails and for those who were in it. */
export async function findCancelledCohort(ctx: Context, cohortId: string) {
  return ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select(["cohort.id", "cohort.name", "cohort.zone", "cohort.cancel_reason as reason", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail"])
    .where("cohort.id", "=", cohortId)
    .where("cohort.state", "=", "cancelled")
    .executeTakeFirst();
}

/** Confirmed and offered places of a cohort: what its capacity cannot go below. Unscoped, for commands. */
export async function countTakenSeats(ctx: Context, cohortId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("seat")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("seat.cohort_id", "=", cohortId)
    .where("seat.state", "in", ["offered", "confirmed"])
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** A cohort with its phase, its call's clock and its phases, for those who run or follow it. */
export async function getCohort(ctx: Context, cohortId: string) {
  const roles = await mustHaveRole(ctx, cohortId, cohortStaff);
  const row = found(await selectCohorts(ctx.db).where("cohort.id", "=", cohortId).executeTakeFirst(), "cohort");
  const phases = await listPhases(ctx.db, [cohortId]);
  return { ...readCohort(row, ctx.now), phases, mayChange: roles.some((r) => cohortRunners.includes(r)) };
}

/** The cohorts that the actor runs or follows: those that are not over first, then by start, newest first; at most 200. */
export async function listOwnCohorts(ctx: Context, filter: { programmeId?: string } = {}): Promise<CohortSummary[]> {
  if (ctx.actor.kind === "visitor") return [];
  let query = selectCohorts(ctx.db);
  if (ctx.actor.kind === "person") {
    const me = ctx.actor.personId;
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("cohort_role")
          .select("cohort_role.cohort_id")
          .whereRef("cohort_role.cohort_id", "=", "cohort.id")
          .where("cohort_role.person_id", "=", me)
          .where("cohort_role.role", "in", cohortStaff),
      ),
    );
  }
  if (filter.programmeId) query = query.where("cohort.programme_id", "=", filter.programmeId);
  const rows = await query.orderBy("cohort.starts_on", "desc").orderBy("cohort.id").limit(200).execute();
  const over = (c: CohortSummary) => Number(c.phase === "closed" || c.phase === "cancelled");
  return rows.map((row) => readCohort(row, ctx.now)).sort((a, b) => over(a) - over(b));
}

/** All that the settings of a cohort and its call show and change, for those who run it. */
export async function getCohortSettings(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const cohort = await getCohort(ctx, cohortId);
  const [quiet, call] = await Promise.all([
    ctx.db
      .selectFrom("cohort")
      .select(["cohort.quiet_from as quietFrom", "cohort.quiet_to as quietTo", "cohort.cancel_reason as cancelReason"])
      .where("cohort.id", "=", cohortId)
      .executeTakeFirstOrThrow(),
    ctx.db
      .selectFrom("call")
      .select(["call.access", "call.decisions_on as decisionsOn", "call.confirm_by as confirmBy", "call.offer_days as offerDays", "call.reviews_per_application as reviewsPerApplication"])
      .select(["call.needs_signatures as needsSignatures", "call.needs_approval as needsApproval", "call.asks_recommendation as asksRecommendation"])
      .select(["call.reviews_due_at as reviewsDueAt", "call.decision_profile as decisionProfile", "call.intro", "call.needed", "call.minutes_needed as minutesNeeded"])
      .where("call.cohort_id", "=", cohortId)
      .executeTakeFirst(),
  ]);
  const programme = found(await findProgrammeOfCohort(ctx, cohortId), "programme");
  return {
    ...cohort,
    quietFrom: quiet.quietFrom.slice(0, 5),
    quietTo: quiet.quietTo.slice(0, 5),
    cancelReason: quiet.cancelReason,
    call: cohort.call && call ? { ...cohort.call, ...call } : null,
    programmePublished: programme.publishedAt !== null,
  };
}
