import type { Context } from "#domain/shared/context.ts";
import { mustBePerson } from "./access.queries.ts";

/** The sign-in mail to be; unscoped, for the worker. */
export async function findSignInRequest(ctx: Context, id: string) {
  return ctx.db.selectFrom("sign_in_request").selectAll().where("sign_in_request.id", "=", id).executeTakeFirst();
}

/** Where the actor is signed in right now, newest first, at most 50. */
export async function listOwnSessions(ctx: Context, real: Date) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("sign_in_session")
    .select(["sign_in_session.id", "sign_in_session.token", "sign_in_session.created_at", "sign_in_session.updated_at", "sign_in_session.user_agent"])
    .where("sign_in_session.user_id", "=", me.personId)
    .where("sign_in_session.expires_at", ">", real)
    .orderBy("sign_in_session.updated_at", "desc")
    .limit(50)
    .execute();
}

/** The actor's own details. */
export async function getOwnDetails(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db.selectFrom("person").select(["person.name", "person.email", "person.language", "person.zone", "person.phone"]).where("person.id", "=", me.personId).executeTakeFirstOrThrow();
}

/** When the address's sign-in code was asked for, by the clock of the product; null without one. */
export async function findCodeAskedAt(ctx: Context, email: string): Promise<Date | null> {
  const row = await ctx.db.selectFrom("verification").select("asked_at").where("identifier", "=", `sign-in-otp-${email}`).executeTakeFirst();
  return row?.asked_at ?? null;
}

/** True when somebody has this address already. Unscoped, for commands. */
export async function isKnownAddress(ctx: Context, email: string): Promise<boolean> {
  return (await ctx.db.selectFrom("person").select("person.id").where("person.email", "=", email).executeTakeFirst()) !== undefined;
}
