import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { conditionStanding } from "./conditions.rules.ts";

/** The conditions of an application's published decision, in their order; unscoped. */
export async function listConditions(ctx: Context, applicationId: string) {
  const rows = await ctx.db
    .selectFrom("decision_condition as c")
    .leftJoin("person as answerer", "answerer.id", "c.answered_by")
    .leftJoin("person as judge", "judge.id", "c.met_by")
    .leftJoin("file", "file.id", "c.file_id")
    .select([
      "c.id",
      "c.body",
      "c.answer",
      "c.answered_at as answeredAt",
      "answerer.name as answeredBy",
      "c.met_at as metAt",
      "judge.name as metBy",
      "c.reopened_at as reopenedAt",
      "c.reopened_why as reopenedWhy",
      "file.name as fileName",
    ])
    .where("c.application_id", "=", applicationId)
    .orderBy("c.position")
    .limit(500)
    .execute();
  return rows.map((c) => ({ ...c, standing: conditionStanding(c) }));
}
export type DecisionCondition = Awaited<ReturnType<typeof listConditions>>[number];

/** One condition of an application's decision; unscoped, NotFound when it is another's. */
export async function getCondition(ctx: Context, applicationId: string, conditionId: string): Promise<DecisionCondition> {
  return found(
    (await listConditions(ctx, applicationId)).find((c) => c.id === conditionId),
    "condition",
  );
}
