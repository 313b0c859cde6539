import type * as z from "zod";
import type { Context } from "#domain/shared/context.ts";
import type { EventKind } from "#domain/shared/events.ts";
import type { Tools } from "./tools.ts";

type Ids = z.ZodType<Record<string, string>>;

/** Work that follows from a fact. It may run more than once for the same fact, so it must be harmless to repeat. */
export type Job = { name: string; on: string[]; attempts: number; run(payload: Record<string, string>, ctx: Context, tools: Tools): Promise<void> };

/**
 * One file a job. `on` is a kind of fact (or several with the same ids); `run` gets its ids, a context that acts as the
 * system at the application's time, and the tools of the worker.
 */
export function defineJob<Payload extends Ids>(job: {
  name: string;
  on: EventKind<Payload> | EventKind<Payload>[];
  attempts?: number;
  run(payload: z.output<Payload>, ctx: Context, tools: Tools): Promise<void>;
}): Job {
  const kinds = [job.on].flat();
  return {
    name: job.name,
    on: kinds.map((k) => k.name),
    attempts: job.attempts ?? 8,
    run: (payload, ctx, tools) => job.run(kinds[0]!.payload.parse(payload), ctx, tools),
  };
}

/** Work that the clock brings: run at every sweep, by one worker at a time. It asks the database what is due at `ctx.now`. */
export type Tick = { name: string; run(ctx: Context, tools: Tools): Promise<void> };
export const defineTick = (tick: Tick): Tick => tick;
