import { editors } from "#domain/applications/application.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import type { TimeFact } from "./bulk.rules.ts";

/** Until when each application of an action has time for what is open in it: a draft, or a completion that was asked for. Unscoped. */
export async function listTimeFacts(ctx: Context, bulkActionId: string): Promise<Map<string, TimeFact>> {
  const rows = await ctx.db
    .selectFrom("bulk_item as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "a.id")
    .leftJoin("completion_request as c", (j) => j.onRef("c.application_id", "=", "a.id").on("c.sent_at", "is", null).on("c.withdrawn_at", "is", null))
    .select(["a.id", "a.state", "deadline.closes_at as closesAt", "c.id as completionId", "c.due_at as dueAt"])
    .where("i.bulk_action_id", "=", bulkActionId)
    .execute();
  const writers = await ctx.db
    .selectFrom("bulk_item as i")
    .innerJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "i.application_id").on("w.ended_at", "is", null).on("w.access", "in", editors))
    .innerJoin("person", "person.id", "w.person_id")
    .select(["w.application_id as applicationId", "person.email"])
    .where("i.bulk_action_id", "=", bulkActionId)
    .orderBy("w.created_at")
    .execute();
  return new Map(
    rows.flatMap(({ id, state, closesAt, completionId, dueAt }): [string, TimeFact][] => {
      const own = writers.filter((w) => w.applicationId === id);
      if (state === "draft") return own[0] ? [[id, { of: "draft", until: closesAt, email: own[0].email }]] : [];
      return state === "submitted" && completionId && dueAt ? [[id, { of: "completion", until: dueAt, completionId }]] : [];
    }),
  );
}
