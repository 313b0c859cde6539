import { allocateDueRounds } from "#domain/feedback/allocate-round.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({
  name: "allocate-feedback",
  async run(ctx) {
    await allocateDueRounds(ctx);
  },
});
