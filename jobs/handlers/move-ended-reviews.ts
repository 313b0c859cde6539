import { moveEndedReviews } from "#domain/selection/move-review-dates.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({ name: "move-ended-reviews", run: (ctx) => moveEndedReviews(ctx) });
