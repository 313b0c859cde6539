import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { listApplicantFacts, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCase } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import * as reviews from "./reviews.store.ts";
import * as seats from "./seats.store.ts";
import { reviewRecused } from "./selection.events.ts";
import { findFactsByAddress, findSubstitute } from "./substitutes.queries.ts";

/**
 * Looks again for reviewers, and for who decides it as a substitute, who stand too near to an application, whose parties or contacts have changed: it closes to
 * them, and what they have delivered counts no more. For the worker; harmless to repeat.
 */
export async function findConflictsAnew(ctx: Context, { applicationId }: { applicationId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const one = await getCase(tx, applicationId);
    await seats.lockCohort(tx.db, one.cohort_id);
    const applicant = (await listApplicantFacts(tx, one.call_id)).find((a) => a.applicationId === applicationId);
    if (!applicant) return; // decided or taken back meanwhile
    const substitute = await findSubstitute(tx, applicationId);
    const people = [...(await listReviewerFacts(tx, one.call_id)), ...(substitute ? [await findFactsByAddress(tx, substitute.email)] : [])];
    const near = people.map((facts) => ({ applicationId, personId: facts.personId, kind: findConflict(facts, applicant) })).filter((r) => r.kind);
    await noteFoundConflicts(tx, near);
    for (const { personId } of near)
      for (const assignmentId of await reviews.recuseFrom(tx.db, { personId, applicationIds: [applicationId], at: tx.now })) await record(tx, reviewRecused, { assignmentId });
  });
}
