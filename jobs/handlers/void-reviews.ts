import { roleEnded } from "#domain/people/people.events.ts";
import { voidReviewsOfRole } from "#domain/selection/void-reviews-of-role.ts";
import { defineJob } from "../define-job.ts";

/** A reviewer may have gone. */
export default defineJob({ name: "void-reviews", on: roleEnded, run: ({ grantId }, ctx) => voidReviewsOfRole(ctx, { grantId }) });
