import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { workSubmitted } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { getWorkAccess, mustWrite } from "./work-access.queries.ts";
import { isSameContent, planFaults } from "./plan-values.rules.ts";
import { isLate } from "./work.rules.ts";
import { countOpenRequests, findVersionContent } from "./work-history.queries.ts";

export type SubmitRefusal = "not-open" | "accepted" | "changed" | "incomplete" | "requests-open" | "unchanged";

/**
 * Makes the draft a version that never changes. `draftVersion` is the draft that the member looked through: "changed"
 * when a colleague has written since. A late version is taken and marked late; every change asked for must be answered.
 */
export async function submitWork(ctx: Context, input: { workId: string; draftVersion: number }): Promise<Outcome<{ number: number; isLate: boolean }, SubmitRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustWrite(work);
    if (work.state === "accepted") return refused("accepted");
    if (tx.now < work.dates.opensAt) return refused("not-open");
    const latest = work.submittedNumber > 0 ? await findVersionContent(tx, work.id, work.submittedNumber) : undefined;
    if (latest && work.state === "submitted" && isSameContent(work.template, latest, work.draft)) return refused("unchanged");
    if (work.draftVersion !== input.draftVersion) return refused("changed");
    if (planFaults(work.template, work.draft).length > 0) return refused("incomplete");
    if ((await countOpenRequests(tx, work.id)) > 0) return refused("requests-open");
    const number = work.submittedNumber + 1;
    await store.insertVersion(tx.db, { id: newId(tx), work_id: work.id, number, content: work.draft, submitted_by: me.personId, submitted_at: tx.now });
    await store.updateWork(tx.db, work.id, { state: "submitted", submitted_number: number });
    await record(tx, workSubmitted, { workId: work.id, teamId: work.teamId, cohortId: work.cohortId, number: String(number) });
    return done({ number, isLate: isLate(work.dates, number, tx.now) });
  });
}
