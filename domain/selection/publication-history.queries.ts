import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";

export const publicationEvents = ["approved", "started", "resumed", "stopped", "finished"] as const;
export type PublicationEvent = { id: string; kind: (typeof publicationEvents)[number]; at: Date; actorName: string | null; /** decisions that a stop kept back */ left: number };

/** What happened to the publications of a cohort's call, oldest first; unscoped. */
export async function listPublicationEvents(ctx: Context, cohortId: string): Promise<PublicationEvent[]> {
  const rows = await ctx.db
    .selectFrom("event as e")
    .leftJoin("person", "person.id", "e.actor_id")
    .select(["e.id", "e.name", "e.occurred_at as at", "person.name as actorName", sql<string | null>`e.payload ->> 'left'`.as("left")])
    .where("e.payload", "@>", JSON.stringify({ cohortId }) as never) // Kysely has no type for a jsonb literal
    .where(
      "e.name",
      "in",
      publicationEvents.map((kind) => `publication.${kind}`),
    )
    .orderBy("e.id")
    .limit(500)
    .execute();
  return rows.flatMap(({ name, left, ...e }) => {
    const kind = publicationEvents.find((k) => name === `publication.${k}`);
    return kind ? [{ ...e, kind, left: Number(left ?? 0) }] : [];
  });
}

/** Those of them that an application was in: from its first intended decision until it was published. For those who run the cohort alone; unscoped. */
export async function listPublicationEventsOf(ctx: Context, { applicationId, cohortId }: { applicationId: string; cohortId: string }): Promise<PublicationEvent[]> {
  const decision = await ctx.db.selectFrom("decision").select(["published_at as until"]).where("application_id", "=", applicationId).executeTakeFirst();
  const first = await ctx.db
    .selectFrom("event")
    .select("occurred_at as at")
    .where("name", "=", "decision.intended")
    .where("payload", "@>", JSON.stringify({ decisionOf: applicationId }) as never)
    .orderBy("id")
    .executeTakeFirst();
  if (!decision || !first) return [];
  return (await listPublicationEvents(ctx, cohortId)).filter((e) => e.at >= first.at && (decision.until === null || e.at <= decision.until));
}
