import type { Context } from "#domain/shared/context.ts";

/** Names of the demo's people by address; unscoped, shown only where the demo runs. */
export async function listPeople(ctx: Context, addresses: string[]): Promise<Map<string, string>> {
  const rows = await ctx.db.selectFrom("person").select(["person.email", "person.name"]).where("person.email", "in", addresses).execute();
  return new Map(rows.map((r) => [r.email, r.name]));
}

/** The id of the person with that address; unscoped, for the demo's own history. */
export async function findPersonByAddress(ctx: Pick<Context, "db">, address: string): Promise<string | undefined> {
  const row = await ctx.db.selectFrom("person").select("person.id").where("person.email", "=", address).executeTakeFirst();
  return row?.id;
}

/** The next moments that are worth a jump: the start of a session, a deadline, the end of the last cohort. */
export async function findNextMoments(ctx: Context): Promise<{ session: Date | null; deadline: Date | null; end: Date | null }> {
  const session = await ctx.db
    .selectFrom("session")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "session.id").onRef("r.revision", "=", "session.revision"))
    .select((eb) => [eb.fn.min("r.starts_at").as("next"), eb.fn.max("r.ends_at").as("last")])
    .where("session.state", "=", "published")
    .where("r.starts_at", ">", ctx.now)
    .executeTakeFirst();
  const deadlines = await Promise.all([
    ctx.db
      .selectFrom("call")
      .select((eb) => eb.fn.min("call.closes_at").as("at"))
      .where("call.closes_at", ">", ctx.now)
      .executeTakeFirst(),
    ctx.db
      .selectFrom("call")
      .select((eb) => eb.fn.min("call.confirm_by").as("at"))
      .where("call.confirm_by", ">", ctx.now)
      .executeTakeFirst(),
    ctx.db
      .selectFrom("assignment")
      .select((eb) => eb.fn.min("assignment.due_at").as("at"))
      .where("assignment.due_at", ">", ctx.now)
      .executeTakeFirst(),
    ctx.db
      .selectFrom("assignment")
      .select((eb) => eb.fn.min("assignment.final_due_at").as("at"))
      .where("assignment.final_due_at", ">", ctx.now)
      .executeTakeFirst(),
    ctx.db
      .selectFrom("feedback_round")
      .select((eb) => eb.fn.min("feedback_round.due_at").as("at"))
      .where("feedback_round.due_at", ">", ctx.now)
      .executeTakeFirst(),
  ]);
  const next = deadlines.flatMap((d) => (d?.at ? [d.at] : [])).sort((a, b) => a.getTime() - b.getTime())[0];
  return { session: session?.next ?? null, deadline: next ?? null, end: session?.last ? new Date(session.last.getTime() + 24 * 60 * 60_000) : null };
}

/** Whether the demo's clock is still on its way. */
export async function isClockMoving(ctx: Context): Promise<boolean> {
  const row = await ctx.db.selectFrom("demo_clock").select("demo_clock.moving_to").executeTakeFirst();
  return row?.moving_to != null;
}
