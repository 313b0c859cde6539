import type { Context } from "#domain/shared/context.ts";
import * as store from "./applications.store.ts";

/**
 * Gives the drafts of a call its new form version; what was sent keeps the form that it answered. Answers stay under
 * their questions' keys, also those that the new form does not ask. Part of publishing a form, which asks for the right to.
 */
export async function moveDrafts(ctx: Context, input: { callId: string; formVersionId: string }): Promise<number> {
  return store.moveDrafts(ctx.db, input.callId, input.formVersionId);
}
