import type { Context } from "./context.ts";
import type { Edits } from "./events.ts";
import type { Change, Overtaken } from "./outcome.ts";

/** Who changed a thing last, and when; null while nobody has. Unscoped: ask for access to the thing first. */
async function findLastChange(ctx: Context, { kinds, about }: Edits): Promise<Change | null> {
  const row = await ctx.db
    .selectFrom("event")
    .leftJoin("person", "person.id", "event.actor_id")
    .select(["event.id", "event.occurred_at as at", "person.name as byName"])
    .where(
      "event.name",
      "in",
      kinds.map((kind) => kind.name),
    )
    .where("event.payload", "@>", JSON.stringify(about) as never) // Kysely has no type for a jsonb literal
    .orderBy("event.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

const never = "0";

/**
 * The mark of a thing as it is now, which its form sends back as `seen`. Read it before the thing itself: what changes in
 * between is then asked about, not overwritten. Unscoped.
 */
export async function readMark(ctx: Context, edits: Edits): Promise<string> {
  return (await findLastChange(ctx, edits))?.id ?? never;
}

/**
 * The refusal for an edit whose form showed the thing as it was before someone's later change; null when nothing stands in
 * the way. Call it with the thing locked, else two at once both pass. A caller that has shown nothing has no mark.
 */
export async function changedSince(ctx: Context, seen: string | undefined, edits: Edits): Promise<Overtaken | null> {
  if (seen === undefined) return null;
  const change = await findLastChange(ctx, edits);
  return change && change.id !== seen ? { ok: false, refusal: "changed-meanwhile", change } : null;
}
