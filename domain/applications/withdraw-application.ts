import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { applicationWithdrawn } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/** Takes an application back, sent or not, until it has been decided. It stays readable to its writers and keeps its diary number. */
export async function withdrawApplication(ctx: Context, input: { applicationId: string }): Promise<Outcome<null, "wrong-state">> {
  mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "withdraw");
    if (!locked.ok) return { ok: false, refusal: "wrong-state" } as const;
    await store.updateApplication(tx.db, input.applicationId, { state: "withdrawn", withdrawn_at: tx.now });
    await record(tx, applicationWithdrawn, { applicationId: input.applicationId });
    return done(null);
  });
}
