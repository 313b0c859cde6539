import * as z from "zod";
import { callChanged } from "#domain/programmes/programmes.events.ts";
import { moveReviewDates } from "#domain/selection/move-review-dates.ts";
import { reviewPhasesChanged } from "#domain/selection/selection.events.ts";
import { defineEvent } from "#domain/shared/events.ts";
import { defineJob } from "../define-job.ts";

/** The date of a call's reviews may have moved: those who have yet to deliver are reminded by the new one. */
export default defineJob({
  name: "move-review-dates",
  on: [callChanged, reviewPhasesChanged].map((kind) => defineEvent(kind.name, z.object({ cohortId: z.uuid() }))),
  run: ({ cohortId }, ctx) => moveReviewDates(ctx, { cohortId }),
});
