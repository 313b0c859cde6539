import { cohortChanged } from "#domain/programmes/programmes.events.ts";
import { fillPlaces } from "#domain/selection/fill-places.ts";
import { defineJob } from "../define-job.ts";

/** A cohort may have become larger. */
export default defineJob({ name: "fill-places", on: cohortChanged, run: ({ cohortId }, ctx) => fillPlaces(ctx, { cohortId }) });
