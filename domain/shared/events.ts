import type * as z from "zod";
import { actorId, type Context } from "./context.ts";
import { insertEvent, insertEvents } from "./events.store.ts";

type Ids = z.ZodType<Record<string, string>>;

/** A kind of fact: its name and the ids that it carries (ids only, never personal data). */
export type EventKind<Payload extends Ids = Ids> = { name: string; payload: Payload };

/** The kinds of fact that tell of changes to one thing, and the ids that name it. */
export type Edits = { kinds: EventKind[]; about: Record<string, string> };

export const defineEvent = <Payload extends Ids>(name: string, payload: Payload): EventKind<Payload> => ({ name, payload });

/**
 * Writes the fact into the outbox, which is also the timeline and the audit log. Call it inside the
 * transaction that made the fact true, so that neither can be there without the other.
 */
export async function record<Payload extends Ids>(ctx: Context, kind: EventKind<Payload>, payload: z.input<Payload>): Promise<void> {
  await insertEvent(ctx.db, { name: kind.name, payload: kind.payload.parse(payload), actor_id: actorId(ctx), occurred_at: ctx.now });
}

/** The same for many facts of one kind at once: one for each payload, in their order. */
export async function recordEach<Payload extends Ids>(ctx: Context, kind: EventKind<Payload>, payloads: readonly z.input<Payload>[]): Promise<void> {
  await insertEvents(
    ctx.db,
    { name: kind.name, actor_id: actorId(ctx), occurred_at: ctx.now },
    payloads.map((p) => kind.payload.parse(p)),
  );
}
