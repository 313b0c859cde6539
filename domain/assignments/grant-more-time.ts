import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { timeGranted } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess } from "./work-access.queries.ts";
import { dueOf } from "./work.rules.ts";

/** Gives one team a later date for its first version, with the reason. A later grant replaces an earlier one. */
export async function grantMoreTime(ctx: Context, input: { workId: string; dueAt: Date; why: string }): Promise<Outcome<null, "not-later">> {
  return inTransaction(ctx, async (tx) => {
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    await mustHaveRole(tx, work.cohortId, cohortRunners);
    const me = mustBePerson(tx);
    if (input.dueAt <= dueOf(work.dates, 1)) return refused("not-later");
    await store.upsertDateOverride(tx.db, {
      id: newId(tx),
      assignment_id: work.assignmentId,
      team_id: work.teamId,
      due_at: input.dueAt,
      why: input.why,
      granted_by: me.personId,
      granted_at: tx.now,
    });
    await record(tx, timeGranted, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId });
    return done(null);
  });
}
