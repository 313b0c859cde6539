import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import * as store from "./feedback.store.ts";

/** Adds the round in which teams give feedback on each other's plans. Part of making an edition, which asks for the right to. */
export async function addFeedbackRound(ctx: Context, r: { assignmentId: string; perWork: number; allocatesAt: Date; dueAt: Date }): Promise<string> {
  const id = newId(ctx);
  await store.insertRound(ctx.db, { id, assignment_id: r.assignmentId, per_work: r.perWork, allocates_at: r.allocatesAt, due_at: r.dueAt, created_at: ctx.now });
  return id;
}
