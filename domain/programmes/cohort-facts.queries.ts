import type { Db } from "#db/types.ts";
import { readLanguages } from "#domain/shared/language.ts";
import { callState, cohortPhase } from "./cohort-phase.rules.ts";

/** Cohorts with their call's clock and their programme: what every list of cohorts starts from. Unscoped: the query adds its own where. */
export const selectCohorts = (db: Db) =>
  db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .leftJoin("call", "call.cohort_id", "cohort.id")
    .select([
      "cohort.id",
      "cohort.programme_id as programmeId",
      "cohort.edition",
      "cohort.name",
      "cohort.state",
      "cohort.zone",
      "cohort.languages",
      "cohort.capacity",
      "cohort.starts_on as startsOn",
      "cohort.ends_on as endsOn",
      "programme.name as programmeName",
      "programme.summary as programmeSummary",
      "programme.slug as programmeSlug",
      "programme.region_code as regionCode",
      "organiser.name as organiserName",
      "call.id as callId",
      "call.access as callAccess",
      "call.published_at as callPublishedAt",
      "call.opens_at as opensAt",
      "call.closes_at as closesAt",
      "call.grace_minutes as graceMinutes",
    ]);

type CohortRow = Awaited<ReturnType<ReturnType<typeof selectCohorts>["executeTakeFirstOrThrow"]>>;

/** A row of selectCohorts for screens: its call as one thing, and the phases of both at a moment. */
export function readCohort(row: CohortRow, now: Date) {
  const { callId, callAccess: _, callPublishedAt, opensAt, closesAt, graceMinutes, languages, ...rest } = row;
  const clock = callId && opensAt && closesAt ? { id: callId, publishedAt: callPublishedAt, opensAt, closesAt, graceMinutes: graceMinutes ?? 0 } : null;
  return {
    ...rest,
    languages: readLanguages(languages),
    call: clock && { ...clock, state: callState(clock, now) },
    phase: cohortPhase({ state: row.state, zone: row.zone, startsOn: row.startsOn, endsOn: row.endsOn, call: clock }, now),
  };
}
export type CohortSummary = ReturnType<typeof readCohort>;

/** The phases of a cohort in their order: kind, name, first and last day. */
export const listPhases = (db: Db, cohortIds: string[]) =>
  db
    .selectFrom("phase")
    .select(["phase.cohort_id as cohortId", "phase.kind", "phase.name", "phase.starts_on as startsOn", "phase.ends_on as endsOn"])
    .where("phase.cohort_id", "in", cohortIds)
    .orderBy("phase.cohort_id")
    .orderBy("phase.position")
    .limit(2000)
    .execute();
