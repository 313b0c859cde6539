import type { Context } from "#domain/shared/context.ts";
import * as seats from "./seats.store.ts";

/** For commands of other modules that note conflicts: until their transaction ends no review of the cohort is given out, and no conflict found or declared. To be held before anything else. */
export async function holdCohort(tx: Context, cohortId: string): Promise<void> {
  await seats.lockCohort(tx.db, cohortId);
}
