import type { Context } from "#domain/shared/context.ts";

/** Messages that wait to be sent, oldest first, at most 500; unscoped, for the worker. */
export async function listWaiting(ctx: Context): Promise<{ id: string; kind: string }[]> {
  return ctx.db
    .selectFrom("message")
    .select(["message.id", "message.kind"])
    .where("message.state", "=", "queued")
    .where("message.due_at", "<=", ctx.now)
    .orderBy("message.due_at")
    .limit(500)
    .execute();
}

/** How many messages are on their way or wait; unscoped, for the worker. */
export async function countOpen(ctx: Context): Promise<number> {
  const row = await ctx.db
    .selectFrom("message")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("message.state", "in", ["queued", "sending"])
    .where("message.due_at", "<=", ctx.now)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
