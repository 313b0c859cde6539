import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import { isCohortOver } from "#domain/programmes/cohorts.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { sessionPublished } from "./schedule.events.ts";
import * as store from "./schedule.store.ts";

/**
 * Publishes every draft session of a cohort, or the one named: from now on each person concerned has an invitation.
 * A draft in the past is never published; with nothing else to publish the command is refused.
 */
export async function publishSessions(ctx: Context, input: { cohortId: string; sessionId?: string }): Promise<Outcome<{ published: number }, "nothing-to-publish" | "in-the-past" | "cohort-over">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortHosts);
    if (await isCohortOver(tx, input.cohortId)) return refused("cohort-over");
    const drafts = await store.lockDrafts(tx.db, input.cohortId, input.sessionId);
    if (drafts.length === 0) return refused("nothing-to-publish");
    const coming = drafts.filter((d) => d.ends_at > tx.now);
    if (coming.length === 0) return refused("in-the-past");
    for (const draft of coming) {
      await store.updateRevision(tx.db, draft.id, draft.revision, { dtstamp: tx.now, sequence: 0 });
      await store.updateSession(tx.db, draft.id, { state: "published", published_at: tx.now });
      await record(tx, sessionPublished, { sessionId: draft.id, cohortId: input.cohortId });
    }
    return done({ published: coming.length });
  });
}
