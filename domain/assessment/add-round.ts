import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Point } from "./assessment.schema.ts";
import * as store from "./assessment.store.ts";

/** Adds a round of self-assessment to a cohort. Part of making an edition and of planning its rounds, which ask for the right to. */
export async function addRound(ctx: Context, r: { cohortId: string; point: Point; opensAt: Date; closesAt: Date; statementSet: string }): Promise<string> {
  const id = newId(ctx);
  await store.insertRound(ctx.db, { id, cohort_id: r.cohortId, point: r.point, statement_set: r.statementSet, opens_at: r.opensAt, closes_at: r.closesAt, created_at: ctx.now });
  return id;
}
