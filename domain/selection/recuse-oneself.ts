import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { mustRunCase } from "./cases.queries.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { recuse } from "./recuse.ts";
import { conflictDeclared } from "./selection.events.ts";
import * as store from "./reviews.store.ts";
import * as seats from "./seats.store.ts";
import { standAside } from "./stand-aside.ts";

type Recusal = { applicationId: string; kind: ConflictKind; explanation: string; organisationIds?: readonly string[] };

/**
 * Somebody who runs the cohort, or stands in, says that they have a conflict in an application: the whole case closes to
 * them for good, also as its reviewer. With the organisations that they name, whatever those take part in, also later:
 * but who stands in for one case gets no other, and names none.
 */
export async function recuseOneself(ctx: Context, { applicationId, organisationIds = [], ...said }: Recusal): Promise<void> {
  const { personId } = mustBePerson(ctx);
  await inTransaction(ctx, async (tx) => {
    const one = await mustRunCase(tx, applicationId);
    await seats.lockCohort(tx.db, one.cohort_id); // no review is given out meanwhile
    const near = await standAside(tx, { ...said, personId, callId: one.call_id, organisationIds: one.runs ? organisationIds : [] });
    if (near.includes(applicationId)) return;
    const row = { ...said, id: newId(tx), application_id: applicationId, person_id: personId, has_conflict: true, source: "declared" as const, created_at: tx.now };
    const conflictId = await store.putDeclaredConflict(tx.db, row);
    await recuse(tx, [{ personId, applicationId }]);
    await record(tx, conflictDeclared, { conflictId });
  });
}
