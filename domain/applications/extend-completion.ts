import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { completionExtended } from "./applications.events.ts";
import type { CompletionTime } from "./completion.schema.ts";
import { lockCompletion, type CompletionRefusal } from "./completions.queries.ts";
import * as store from "./completions.store.ts";

/** Gives more time for a completion that has not been sent, also when its date has passed. */
export async function extendCompletion(ctx: Context, input: CompletionTime & { applicationId: string; completionId: string }): Promise<Outcome<null, CompletionRefusal | "not-later">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockCompletion(tx, input, "ask-completion");
    if (!locked.ok) return locked;
    const { application, request } = locked.value;
    const dueAt = momentAt(input.until, application.call.zone);
    if (dueAt <= request.dueAt || dueAt <= tx.now) return refused("not-later");
    await store.updateCompletion(tx.db, request.id, { due_at: dueAt });
    await record(tx, completionExtended, { applicationId: application.id, completionId: request.id });
    return done(null);
  });
}
