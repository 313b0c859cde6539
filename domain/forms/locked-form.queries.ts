import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { callState } from "#domain/programmes/cohort-phase.rules.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { getFormForEditing } from "./forms.queries.ts";
import * as store from "./forms.store.ts";

/** The form for a command of the cohort's managers, its call held until the transaction ends. */
export async function lockForm(tx: Context, cohortId: string) {
  await mustHaveRole(tx, cohortId, cohortRunners);
  const call = found(await store.lockCall(tx.db, cohortId), "call");
  const edited = await getFormForEditing(tx, cohortId);
  const state = callState({ publishedAt: call.published_at, opensAt: call.opens_at, closesAt: call.closes_at, graceMinutes: call.grace_minutes }, tx.now);
  return { ...edited, formVersionId: call.form_version_id, isOver: state === "closed" };
}
