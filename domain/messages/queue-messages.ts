import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { listErased } from "./messages.queries.ts";
import type { NewMessage } from "./messages.schema.ts";
import * as store from "./messages.store.ts";

/**
 * Writes mails into the ledger; those whose key is there already are left as they are. What is no longer useful is
 * written as skipped, so that people can see that it did not go and why; so is what would go to somebody who was erased.
 * Returns the ids that now wait to be sent.
 */
export async function queueMessages(ctx: Context, messages: NewMessage[]): Promise<string[]> {
  const erased = await listErased(
    ctx,
    messages.flatMap((m) => m.personId ?? []),
  );
  const rows = messages.map((m) => {
    const id = newId(ctx);
    const late = m.usefulUntil !== undefined && m.usefulUntil <= ctx.now;
    const why = m.personId && erased.has(m.personId) ? "erased" : late ? "late" : null;
    return {
      id,
      key: m.key,
      kind: m.kind,
      ref: m.ref,
      person_id: m.personId,
      address: m.address,
      cohort_id: m.cohortId,
      state: why ? ("skipped" as const) : ("queued" as const),
      why,
      due_at: m.dueAt ?? ctx.now,
      useful_until: m.usefulUntil ?? null,
      message_id: `<${id}@kohortti>`,
      created_at: ctx.now,
    };
  });
  return store.insertMessages(ctx.db, rows);
}
