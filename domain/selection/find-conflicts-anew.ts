import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { listApplicantFacts, listDeclarations, listManagerFacts, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getCase } from "./cases.queries.ts";
import { findConflict, findDeclared } from "./conflicts.rules.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import * as seats from "./seats.store.ts";
import { findFactsByAddress, findSubstitute } from "./substitutes.queries.ts";

/**
 * Looks for reviewers, managers of the cohort and who decides it as a substitute, who stand too near to an application
 * that was sent or whose parties or contacts have changed: it closes to them, and what they have delivered counts no
 * more. Administrators are not looked for in the register: they name who decides it when every manager has a conflict.
 * What anybody has said of themselves holds, whatever their role. It holds the
 * cohort's lock, as does who declares a conflict with an organisation: whichever comes second sees the other. For the
 * worker; harmless to repeat.
 */
export async function findConflictsAnew(ctx: Context, { applicationId }: { applicationId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const one = await getCase(tx, applicationId);
    await seats.lockCohort(tx.db, one.cohort_id);
    const [applicant] = await listApplicantFacts(tx, one.call_id, { applicationId });
    if (!applicant) return; // decided or taken back meanwhile
    const substitute = await findSubstitute(tx, applicationId);
    const people = [...(await listReviewerFacts(tx, one.call_id)), ...(await listManagerFacts(tx, one.call_id)), ...(substitute ? [await findFactsByAddress(tx, one.call_id, substitute.email)] : [])];
    const once = [...new Map(people.map((facts) => [facts.personId, facts])).values()];
    const said = Map.groupBy(await listDeclarations(tx, one.call_id), (d) => d.personId);
    for (const { personId } of once) said.delete(personId); // theirs has been asked
    await noteFoundConflicts(tx, [
      ...once.map((facts) => ({ applicationId, personId: facts.personId, near: findConflict(facts, applicant) })),
      ...[...said].map(([personId, declared]) => ({ applicationId, personId, near: findDeclared(declared, applicant) })),
    ]);
  });
}
