import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/**
 * Someone to whom messages of a cohort failed, with the messages, for its managers; NotFound for everyone else. The
 * address is only theirs to change once they have signed in with it; and as it opens what they may do, a person with a
 * role keeps it too.
 */
export async function getBouncedPerson(ctx: Context, cohortId: string, personId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const row = await ctx.db
    .selectFrom("person")
    .select((eb) => [
      "person.id",
      "person.name",
      "person.email",
      eb
        .or([
          eb("person.email_verified", "=", true),
          eb.exists(eb.selectFrom("sign_in_session as s").select("s.id").whereRef("s.user_id", "=", "person.id")),
          eb.exists(eb.selectFrom("role_grant as g").select("g.id").whereRef("g.person_id", "=", "person.id").where("g.ended_at", "is", null)),
        ])
        .as("isOwn"),
    ])
    .where("person.id", "=", personId)
    .where("person.erased_at", "is", null)
    .executeTakeFirst();
  const failed = await ctx.db
    .selectFrom("message")
    .select("message.id")
    .where("message.cohort_id", "=", cohortId)
    .where("message.person_id", "=", personId)
    .where("message.state", "=", "failed")
    .orderBy("message.due_at")
    .limit(200)
    .execute();
  const person = found(failed.length > 0 ? row : undefined, "person");
  return { ...person, isOwn: Boolean(person.isOwn), failed: failed.map((m) => m.id) };
}
