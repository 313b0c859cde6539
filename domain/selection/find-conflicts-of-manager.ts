import { inTransaction } from "#db/transaction.ts";
import { findGrant } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { listApplicantFacts, listCallsOfGrant, listManagerFacts } from "./assignment-facts.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { noteFoundConflicts } from "./note-found-conflicts.ts";
import * as seats from "./seats.store.ts";

/** Looks through what was sent to the calls that somebody has come to manage, decided or not: applications that they stand too near to close to them. For the worker; harmless to repeat. */
export async function findConflictsOfManager(ctx: Context, { grantId }: { grantId: string }): Promise<void> {
  const grant = await findGrant(ctx, grantId);
  if (grant?.role !== "manager") return;
  for (const { callId, cohortId } of await listCallsOfGrant(ctx, grantId))
    await inTransaction(ctx, async (tx) => {
      await seats.lockCohort(tx.db, cohortId);
      const facts = (await listManagerFacts(tx, callId)).find((m) => m.personId === grant.personId);
      if (!facts) return; // the role has ended meanwhile
      const applicants = await listApplicantFacts(tx, callId, { decided: true });
      await noteFoundConflicts(
        tx,
        applicants.map((a) => ({ applicationId: a.applicationId, personId: facts.personId, near: findConflict(facts, a) })),
      );
    });
}
