import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { PlanTemplate } from "./plan.schema.ts";
import * as store from "./assignments.store.ts";

/** Adds the pilot plan to a cohort, with its frozen template. Part of making an edition, which asks for the right to. */
export async function addAssignment(ctx: Context, a: { cohortId: string; title: LocalizedText; template: PlanTemplate; opensAt: Date; dueAt: Date; finalDueAt: Date }): Promise<string> {
  const id = newId(ctx);
  await store.insertAssignment(ctx.db, {
    id,
    cohort_id: a.cohortId,
    kind: "pilot_plan",
    title: a.title,
    template: PlanTemplate.parse(a.template),
    opens_at: a.opensAt,
    due_at: a.dueAt,
    final_due_at: a.finalDueAt,
    created_at: ctx.now,
  });
  return id;
}
