import { listUnfinishedBatches } from "#domain/selection/decisions.queries.ts";
import { publishBatch } from "#domain/selection/publish-batch.ts";
import { defineTick } from "../define-job.ts";

/** Goes on with publications whose process died. While it lives, it and this share the work harmlessly. */
export default defineTick({
  name: "resume-publications",
  async run(ctx) {
    for (const batch of await listUnfinishedBatches(ctx)) await publishBatch(ctx, batch.id);
  },
});
