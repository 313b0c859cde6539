import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { getCriteriaForEditing } from "./criteria.queries.ts";
import * as store from "./programmes.store.ts";

/** The criteria for a command of the cohort's managers; the call is held until the transaction ends, so that no review is saved meanwhile. */
export async function lockCriteria(tx: Context, cohortId: string) {
  await mustHaveRole(tx, cohortId, cohortRunners);
  found(await store.lockCallOfCohort(tx.db, cohortId), "call");
  return getCriteriaForEditing(tx, cohortId);
}
