import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { workAccepted } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustGuide } from "./work-access.queries.ts";
import { countOpenRequests } from "./work-history.queries.ts";

/** Accepts the version that the mentor has read; changes that the team has made are confirmed with it. "changed" when the team has handed in a newer one. */
export async function acceptWork(ctx: Context, input: { workId: string; number: number }): Promise<Outcome<null, "not-submitted" | "accepted" | "requests-open" | "changed">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustGuide(work);
    if (work.state === "accepted") return refused("accepted");
    if (work.submittedNumber === 0) return refused("not-submitted");
    if (work.submittedNumber !== input.number) return refused("changed");
    if (work.state === "changes_requested" || (await countOpenRequests(tx, work.id)) > 0) return refused("requests-open");
    await store.confirmDoneChanges(tx.db, work.id);
    await store.updateWork(tx.db, work.id, { state: "accepted", accepted_at: tx.now, accepted_by: me.personId });
    await record(tx, workAccepted, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(work.submittedNumber) });
    return done(null);
  });
}
