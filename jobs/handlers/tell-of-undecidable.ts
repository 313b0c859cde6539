import { queueMessages } from "#domain/messages/queue-messages.ts";
import { listUndecidable } from "#domain/selection/substitutes.queries.ts";
import { defineTick } from "../define-job.ts";

/** When every manager has a conflict in an application, for whatever reason, its administrators are told, once for each time that it happens after a substitute. */
export default defineTick({
  name: "tell-of-undecidable",
  async run(ctx) {
    const rows = await listUndecidable(ctx);
    const kind = "case-undecidable";
    await queueMessages(
      ctx,
      rows.map(({ applicationId, cohortId, personId, email, lastSubstituteId }) => ({
        kind,
        key: `${kind}:${applicationId}:${lastSubstituteId ?? "first"}:${personId}`,
        ref: { applicationId, personId },
        personId,
        address: email,
        cohortId,
      })),
    );
  },
});
