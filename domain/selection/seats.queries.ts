import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { isSeenBy } from "./cases.queries.ts";

/** The place of an application; unscoped. */
export async function getSeat(ctx: Context, applicationId: string) {
  return found(await ctx.db.selectFrom("seat").select(["id", "cohort_id", "application_id"]).where("application_id", "=", applicationId).executeTakeFirst(), "seat");
}

/** The place that an application has been offered or has taken; unscoped. */
export async function findHeldSeat(ctx: Context, applicationId: string) {
  return ctx.db.selectFrom("seat").select("id").where("application_id", "=", applicationId).where("state", "in", ["offered", "confirmed"]).executeTakeFirst();
}

/** What can be taken back. */
export const held: readonly string[] = ["confirmed", "offered", "waitlisted"];
const inOrder = ["confirmed", "offered", "waitlisted", "declined", "lapsed", "released"];

/** The places of a cohort: confirmed, offered, the waiting list by rank, then those given up. For those who run it; one of an application in which the actor has a conflict only when a team holds it. */
export async function listSeats(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const cohort = await ctx.db.selectFrom("cohort").select(["id", "name", "capacity", "zone"]).where("id", "=", cohortId).executeTakeFirstOrThrow();
  const rows = await ctx.db
    .selectFrom("seat")
    .innerJoin("application", "application.id", "seat.application_id")
    .innerJoin("application_party", (j) => j.onRef("application_party.application_id", "=", "application.id").on("application_party.role", "=", "lead"))
    .innerJoin("organisation", "organisation.id", "application_party.organisation_id")
    .leftJoin("person", "person.id", "seat.answered_by")
    .select([
      "seat.id",
      "seat.state",
      "seat.rank",
      "seat.offered_until as offeredUntil",
      "seat.answered_at as answeredAt",
      "person.name as answeredBy",
      "organisation.name",
      "application.id as applicationId",
      "application.diary_number as diaryNumber",
      isSeenBy(ctx, "application.id").as("isSeen"),
    ])
    .select(({ selectFrom, fn }) =>
      selectFrom("decision_condition as c").select(fn.countAll<string>().as("n")).whereRef("c.application_id", "=", "seat.application_id").where("c.met_at", "is", null).as("openConditions"),
    )
    .where("seat.cohort_id", "=", cohortId)
    .where((eb) => eb.or([eb("seat.state", "=", "confirmed"), isSeenBy(ctx, "application.id")]))
    .orderBy("seat.rank")
    .orderBy("application.diary_number")
    .limit(2000)
    .execute();
  const seats = rows.map(({ isSeen, openConditions, ...s }) => ({ ...s, openConditions: isSeen ? Number(openConditions) : 0, isHeld: isSeen && held.includes(s.state) }));
  return { cohort, seats: seats.sort((a, b) => inOrder.indexOf(a.state) - inOrder.indexOf(b.state)), taken: rows.filter((r) => r.state === "confirmed" || r.state === "offered").length };
}
