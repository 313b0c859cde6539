import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { applicationFormChanged } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/**
 * Gives the drafts of a call its new form version; what was sent keeps the form that it answered. Answers stay under
 * their questions' keys, also those that the new form does not ask. Its writers hear of it. Part of publishing a form,
 * which asks for the right to.
 */
export async function moveDrafts(ctx: Context, input: { callId: string; formVersionId: string }): Promise<number> {
  const moved = await store.moveDrafts(ctx.db, input.callId, input.formVersionId);
  for (const applicationId of moved) await record(ctx, applicationFormChanged, { applicationId, formVersionId: input.formVersionId });
  return moved.length;
}
