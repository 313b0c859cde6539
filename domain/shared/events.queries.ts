import type { Context } from "./context.ts";

export type TimelineEntry = { id: string; name: string; at: Date; actorName: string | null; payload: Record<string, string> };

/** What happened to the thing that an id in the payload names, oldest first, at most 500. Unscoped: ask for access to the thing first. */
export async function listTimeline(ctx: Context, about: Record<string, string>): Promise<TimelineEntry[]> {
  const rows = await ctx.db
    .selectFrom("event")
    .leftJoin("person", "person.id", "event.actor_id")
    .select(["event.id", "event.name", "event.occurred_at as at", "event.payload", "person.name as actorName"])
    .where("event.payload", "@>", JSON.stringify(about) as never) // Kysely has no type for a jsonb literal
    .orderBy("event.id")
    .limit(500)
    .execute();
  return rows;
}
