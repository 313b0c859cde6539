import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { hostAdded } from "./schedule.events.ts";
import { canHost } from "./schedule.queries.ts";
import * as store from "./schedule.store.ts";
import { sessionToRun } from "./session.access.ts";

type Refusal = "cancelled" | "over" | "not-staff" | "host-busy";

/** Makes someone who works in the cohort a host of a session. Nobody can be in two places at once: the database refuses it. */
export async function addHost(ctx: Context, input: { sessionId: string; personId: string }): Promise<Outcome<null, Refusal>> {
  try {
    return await inTransaction<Context, Outcome<null, Refusal>>(ctx, async (tx) => {
      const session = await sessionToRun(tx, input.sessionId);
      if (session.state === "cancelled") return refused("cancelled");
      if (session.ends_at <= tx.now) return refused("over");
      if (!(await canHost(tx, session.cohort_id, input.personId))) return refused("not-staff");
      const added = await store.insertHost(tx.db, session.id, input.personId, session.starts_at, session.ends_at);
      if (added) await record(tx, hostAdded, { sessionId: session.id, cohortId: session.cohort_id, personId: input.personId });
      return done(null);
    });
  } catch (error) {
    if (store.isHostBusy(error) && !ctx.db.isTransaction) return refused("host-busy");
    throw error;
  }
}
