import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { infoSignupsExported } from "./signups.events.ts";
import { listSignups } from "./signups.queries.ts";

/** Who comes to the info session, to be taken out of the system; that it was done is noted. */
export async function exportSignups(ctx: Context, input: { cohortId: string }) {
  return inTransaction(ctx, async (tx) => {
    const signups = await listSignups(tx, input.cohortId);
    const [first] = signups;
    if (first) await record(tx, infoSignupsExported, { cohortId: input.cohortId, callId: first.callId, count: String(signups.length) });
    return signups;
  });
}
