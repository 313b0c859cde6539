import { findCancelledCohort } from "#domain/programmes/cohorts.queries.ts";
import { cohortCancelled } from "#domain/programmes/programmes.events.ts";
import { cancelComingSessions } from "#domain/schedule/cancel-coming-sessions.ts";
import { defineJob } from "../define-job.ts";

/** A cancelled cohort meets no more; each session's own fact then takes it out of the calendars. */
export default defineJob({
  name: "cancel-sessions",
  on: cohortCancelled,
  async run({ cohortId }, ctx) {
    const cohort = await findCancelledCohort(ctx, cohortId);
    if (cohort) await cancelComingSessions(ctx, { cohortId, reason: cohort.reason ?? "" });
  },
});
