import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { StoredAnswers } from "./assessment.schema.ts";
import { resultsOf, type DimensionResult, type Respondent } from "./results.rules.ts";
import { statementSet } from "./statement-set.rules.ts";

type ClosedRound = { id: string; state: string; set: string };

/** The group of results that a team's members are counted in. */
export const teamGroup = (teamId: string): string => `team:${teamId}`;
/** The group of a kind of organisation. */
export const kindGroup = (kind: string): string => `kind:${kind}`;

/**
 * The results of a round, small groups hidden; null while it can be answered, because two looks at a mean would tell
 * what one more person has answered. Ask for the cohort first.
 */
export async function findResults(ctx: Context, round: ClosedRound): Promise<DimensionResult[] | null> {
  if (round.state !== "closed") return null;
  const rows = await ctx.db
    .selectFrom("assessment_answer as a")
    .innerJoin("organisation as o", "o.id", "a.organisation_id")
    .select(["a.person_id as personId", "a.team_id as teamId", "o.kind", "a.answers"])
    .where("a.round_id", "=", round.id)
    .where("a.sent_at", "is not", null)
    .execute();
  const respondents = rows.map((r): Respondent => ({ personId: r.personId, groups: [teamGroup(r.teamId), kindGroup(r.kind)], answers: StoredAnswers.parse(r.answers) }));
  return resultsOf(statementSet(round.set), respondents);
}

/**
 * Who a round asks, with whether they have sent their answers: everyone who has, and the members of the cohort's teams
 * now or, once it has closed, at its closing. By team and name. Ask for the cohort first.
 */
export async function listAsked(ctx: Context, round: { id: string; cohortId: string; closesAt: Date }) {
  const at = round.closesAt < ctx.now ? round.closesAt : ctx.now;
  const members = ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .distinctOn("m.person_id")
    .select(["m.person_id as personId", "m.team_id as teamId", "m.organisation_id as organisationId"])
    .where("team.cohort_id", "=", round.cohortId)
    .where("m.joined_at", "<=", at)
    .where((eb) => eb.or([eb("m.left_at", "is", null), eb("m.left_at", ">", at)]))
    .where((eb) => eb.or([eb("team.left_at", "is", null), eb("team.left_at", ">", at)]))
    .orderBy("m.person_id")
    .orderBy("m.joined_at")
    .orderBy("m.id");
  const sent = ctx.db
    .selectFrom("assessment_answer as a")
    .select(["a.person_id as personId", "a.team_id as teamId", "a.organisation_id as organisationId"])
    .where("a.round_id", "=", round.id)
    .where("a.sent_at", "is not", null);
  return ctx.db
    .with("sent", () => sent)
    .with("asked", (db) =>
      db
        .selectFrom("sent")
        .select(["sent.personId", "sent.teamId", "sent.organisationId", sql<boolean>`true`.as("hasSent")])
        .unionAll(
          db
            .selectFrom(members.as("member"))
            .select(["member.personId", "member.teamId", "member.organisationId", sql<boolean>`false`.as("hasSent")])
            .where("member.personId", "not in", (eb) => eb.selectFrom("sent").select("sent.personId")),
        ),
    )
    .selectFrom("asked")
    .innerJoin("person", "person.id", "asked.personId")
    .innerJoin("team", "team.id", "asked.teamId")
    .innerJoin("organisation", "organisation.id", "asked.organisationId")
    .select(["asked.personId", "person.name", "asked.teamId", "team.name as teamName", "organisation.kind", "asked.hasSent"])
    .orderBy("team.name")
    .orderBy("person.name")
    .execute();
}
