import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done } from "#domain/shared/outcome.ts";
import { addSession, type NewSession } from "./add-session.ts";
import { sessionAdded } from "./schedule.events.ts";
import { nextNumber } from "./schedule.store.ts";

/** A person who runs the cohort adds a draft session after those that there are. Nobody is told. */
export async function createSession(ctx: Context, input: Omit<NewSession, "number">) {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortHosts);
    const sessionId = await addSession(tx, { ...input, number: await nextNumber(tx.db, input.cohortId) });
    await record(tx, sessionAdded, { sessionId, cohortId: input.cohortId });
    return done({ sessionId });
  });
}
