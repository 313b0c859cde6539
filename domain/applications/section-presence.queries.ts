import { actorId, type Context } from "#domain/shared/context.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { editors } from "./application.policy.ts";

/** The other writers who have a section open to write: seen in the last minute. Unscoped: ask for access first. */
export async function listPresent(ctx: Context, applicationId: string, section: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("section_presence as p")
    .innerJoin("person", "person.id", "p.person_id")
    .innerJoin("application_writer as w", (j) =>
      j.onRef("w.application_id", "=", "p.application_id").onRef("w.person_id", "=", "p.person_id").on("w.ended_at", "is", null).on("w.access", "in", editors),
    )
    .select(["person.name", "person.email"])
    .where("p.application_id", "=", applicationId)
    .where("p.section_key", "=", section)
    .where("p.person_id", "is distinct from", actorId(ctx))
    .where("p.seen_at", ">", minutesAfter(ctx.now, -1))
    .orderBy("person.name")
    .limit(20)
    .execute();
  return rows.map((r) => r.name || r.email);
}
