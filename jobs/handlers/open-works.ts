import { ensureWorks } from "#domain/assignments/ensure-work.ts";
import { defineTick } from "../define-job.ts";

export default defineTick({
  name: "open-works",
  async run(ctx) {
    await ensureWorks(ctx);
  },
});
