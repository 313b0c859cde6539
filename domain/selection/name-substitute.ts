import type * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { knowPerson } from "#domain/people/know-person.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { listApplicantFacts } from "./assignment-facts.queries.ts";
import { existsConflict } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { caseSubstituteEnded, caseSubstituteNamed } from "./selection.events.ts";
import type { NameSubstituteInput } from "./selection.schema.ts";
import * as seats from "./seats.store.ts";
import { findFactsByAddress, findSubstitute, listShieldedManagers, mustRunCohortOfCase, standsInCase } from "./substitutes.queries.ts";
import * as store from "./substitutes.store.ts";

export type NameSubstituteRefusal = "not-submitted" | "nobody-shielded" | "conflict" | "runs-already" | "reviews-it" | "stands-in-already";

/**
 * Names who handles one application that a manager has a conflict in: they see and decide it as a manager would, and
 * nothing else of the cohort. Whoever stood in before does not any more. Nobody who reviews it decides it, too.
 */
export async function nameSubstitute(
  ctx: Context,
  { applicationId, ...who }: { applicationId: string } & z.infer<typeof NameSubstituteInput>,
): Promise<Outcome<{ personId: string }, NameSubstituteRefusal>> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const one = await mustRunCohortOfCase(tx, applicationId);
    await seats.lockCohort(tx.db, one.cohort_id); // two at once: the second sees whom the first named
    const applicant = (await listApplicantFacts(tx, one.call_id, { applicationId }))[0];
    if (!applicant) return refused("not-submitted");
    if ((await listShieldedManagers(tx, applicationId)).length === 0) return refused("nobody-shielded");
    const facts = await findFactsByAddress(tx, one.call_id, who.email);
    if (findConflict(facts, applicant)) return refused("conflict");
    if (facts.personId) {
      const { personId } = facts;
      if (await existsConflict(tx, applicationId, personId)) return refused("conflict");
      const stands = await standsInCase(tx, { personId, cohortId: one.cohort_id, applicationId });
      if (stands) return refused(stands === "runs" ? "runs-already" : "reviews-it");
      if ((await findSubstitute(tx, applicationId))?.personId === personId) return refused("stands-in-already");
    }
    const personId = await knowPerson(tx, who);
    const before = await store.endCurrent(tx.db, applicationId, tx.now);
    if (before) await record(tx, caseSubstituteEnded, { decisionOf: applicationId, substituteId: before });
    const substituteId = newId(tx);
    await store.insertSubstitute(tx.db, { id: substituteId, application_id: applicationId, person_id: personId, named_by: me.personId, named_at: tx.now });
    await record(tx, caseSubstituteNamed, { decisionOf: applicationId, substituteId });
    return done({ personId });
  });
}
