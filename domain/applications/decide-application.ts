import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { applicationDecided } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/**
 * A sent application becomes decided; refused when it is not sent any more. Part of publishing its decision, which asks
 * for the right: call it there first, since it waits for a withdrawal that is under way.
 */
export async function decideApplication(tx: Context, fact: { applicationId: string; cohortId: string; batchId: string }): Promise<Outcome<null, "not-submitted">> {
  if (!(await store.markDecided(tx.db, fact.applicationId))) return refused("not-submitted");
  await record(tx, applicationDecided, fact);
  return done(null);
}
