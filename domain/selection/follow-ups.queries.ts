import { sql, type RawBuilder } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { followUps, type FollowUp } from "./application-list.schema.ts";

const request = sql`select from completion_request c where c.application_id = a.id and c.withdrawn_at is null`;
const unsent = sql`${request} and c.sent_at is null and a.state = 'submitted'`;

/** In SQL, of the application `a` of the call `call`: whether each of these is so. The call's minutes of grace are for completions as well. */
export const followUpOf = (ctx: Context): Record<FollowUp, RawBuilder<boolean>> => ({
  "completion-asked": sql<boolean>`exists (${unsent} and c.due_at + make_interval(mins => call.grace_minutes) >= ${ctx.now})`,
  "completion-overdue": sql<boolean>`exists (${unsent} and c.due_at + make_interval(mins => call.grace_minutes) < ${ctx.now})`,
  completed: sql<boolean>`exists (${request} and c.sent_at is not null)`,
  "change-asked": sql<boolean>`(a.state in ('submitted', 'decided') and exists (select from requested_change r where r.application_id = a.id and r.answer is null))`,
});

/** The same as a list of those that are so. */
export const listFollowUps = (ctx: Context): RawBuilder<FollowUp[]> => {
  const of = followUpOf(ctx);
  return sql<FollowUp[]>`array_remove(array[${sql.join(followUps.map((f) => sql`case when ${of[f]} then ${f}::text end`))}], null)`;
};
