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

/** Messages to a person whose ref holds these ids, oldest first, at most 200; unscoped, for the worker. */
export async function listMessagesAbout(ctx: Context, personId: string, about: Record<string, string>) {
  return ctx.db
    .selectFrom("message")
    .select(["message.id", "message.kind", "message.state", "message.ref", "message.attempts", "message.smtp_reply as smtpReply"])
    .where("message.person_id", "=", personId)
    .where("message.ref", "@>", JSON.stringify(about) as never) // Kysely has no type for a jsonb literal
    .orderBy("message.id")
    .limit(200)
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
