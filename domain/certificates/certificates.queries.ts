import { sql } from "kysely";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import type { CertificateFacts } from "./certificates.rules.ts";
import { AwardContent } from "./certificates.schema.ts";

export type Candidate = { personId: string; name: string; language: "fi" | "sv" | "en"; teamId: string; teamName: string; organisation: string; facts: CertificateFacts };

/** Current participants of a cohort with what they have done; unscoped, one query whatever their number, at most 2,000. */
export async function listCandidates(ctx: Context, cohortId: string): Promise<Candidate[]> {
  const rows = await ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .innerJoin("person", "person.id", "m.person_id")
    .innerJoin("organisation", "organisation.id", "m.organisation_id")
    .leftJoin("assignment", "assignment.cohort_id", "team.cohort_id")
    .leftJoin("work", (j) => j.onRef("work.assignment_id", "=", "assignment.id").onRef("work.team_id", "=", "team.id"))
    .select((eb) => [
      "person.id as personId",
      "person.name",
      "person.language",
      "team.id as teamId",
      "team.name as teamName",
      "organisation.name as organisation",
      "work.state as planState",
      eb
        .selectFrom("attendance")
        .innerJoin("session as s", "s.id", "attendance.session_id")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("s.cohort_id", "=", "team.cohort_id")
        .whereRef("attendance.person_id", "=", "person.id")
        .where("s.state", "=", "published")
        .where("attendance.state", "in", ["present", "late"])
        .as("attended"),
      eb
        .selectFrom("pairing")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("pairing.reviewer_team_id", "=", "team.id")
        .where("pairing.state", "in", ["submitted", "released"])
        .as("given"),
      eb
        .selectFrom("pairing")
        .select((e) => e.fn.countAll<string>().as("n"))
        .whereRef("pairing.reviewer_team_id", "=", "team.id")
        .where("pairing.state", "not in", ["declined", "void"])
        .as("asked"),
    ])
    .where("team.cohort_id", "=", cohortId)
    .where("team.left_at", "is", null)
    .where("m.left_at", "is", null)
    .orderBy("team.name")
    .orderBy("person.name")
    .limit(2000)
    .execute();
  const sessions = await countSessions(ctx, cohortId);
  return rows.map((r) => ({
    personId: r.personId,
    name: r.name,
    language: r.language ?? "fi",
    teamId: r.teamId,
    teamName: r.teamName,
    organisation: r.organisation,
    facts: { attended: Number(r.attended), ...sessions, planState: r.planState ?? "none", feedbackGiven: Number(r.given), feedbackAsked: Number(r.asked) },
  }));
}

async function countSessions(ctx: Context, cohortId: string): Promise<{ sessionsHeld: number; sessionsToCome: number }> {
  const row = await ctx.db
    .selectFrom("session as s")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .select([sql<string>`count(*) filter (where r.ends_at <= ${ctx.now})`.as("held"), sql<string>`count(*) filter (where r.ends_at > ${ctx.now})`.as("coming")])
    .where("s.cohort_id", "=", cohortId)
    .where("s.state", "!=", "cancelled")
    .executeTakeFirstOrThrow();
  return { sessionsHeld: Number(row.held), sessionsToCome: Number(row.coming) };
}

/** The cohort's rule, if it gives certificates. Unscoped. */
export async function findRule(ctx: Context, cohortId: string) {
  const row = await ctx.db.selectFrom("certificate_rule").selectAll().where("certificate_rule.cohort_id", "=", cohortId).executeTakeFirst();
  return (
    row && {
      id: row.id,
      cohortId,
      attendancePercent: row.attendance_percent,
      planAccepted: row.plan_accepted,
      feedbackGiven: row.feedback_given,
      signerName: row.signer_name,
      signerTitle: row.signer_title,
    }
  );
}

/** Cohorts that give certificates and whose last session has ended, at most 500; unscoped, for the sweep. */
export async function listFinishedCohorts(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("certificate_rule")
    .innerJoin("cohort", "cohort.id", "certificate_rule.cohort_id")
    .innerJoin("session as s", "s.cohort_id", "cohort.id")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .select("cohort.id")
    .where("cohort.state", "=", "published")
    .where("s.state", "!=", "cancelled")
    .groupBy("cohort.id")
    .having((eb) => eb.fn.max("r.ends_at"), "<=", ctx.now)
    .limit(500)
    .execute();
  return rows.map((r) => r.id);
}

/** Who has a valid certificate of the rule already. Unscoped. */
export async function listAwardedPeople(ctx: Context, ruleId: string): Promise<Set<string>> {
  const rows = await ctx.db.selectFrom("award").select("award.person_id").where("award.rule_id", "=", ruleId).where("award.state", "in", ["issued", "revoked"]).execute();
  return new Set(rows.map((r) => r.person_id));
}

/** What a certificate of the cohort says about the cohort itself, and the sessions that the person attended. Unscoped. */
export async function getAwardFacts(ctx: Context, cohortId: string, personId: string) {
  const cohort = await ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .leftJoin("assignment", "assignment.cohort_id", "cohort.id")
    .select([
      "cohort.name as cohort",
      "cohort.starts_on as from",
      "cohort.ends_on as to",
      "cohort.zone",
      "programme.name as programme",
      "programme.eu_funded as euFunded",
      "organiser.name as organiser",
      "assignment.title as planTitle",
    ])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
  const sessions = await ctx.db
    .selectFrom("attendance")
    .innerJoin("session as s", "s.id", "attendance.session_id")
    .innerJoin("session_revision as r", (j) => j.onRef("r.session_id", "=", "s.id").onRef("r.revision", "=", "s.revision"))
    .select(["s.title", "r.starts_at as startsAt", "r.ends_at as endsAt"])
    .where("s.cohort_id", "=", cohortId)
    .where("s.state", "=", "published")
    .where("attendance.person_id", "=", personId)
    .where("attendance.state", "in", ["present", "late"])
    .orderBy("r.starts_at")
    .execute();
  return { ...found(cohort, "cohort"), sessions };
}

const shown = [
  "award.id",
  "award.code",
  "award.state",
  "award.language",
  "award.content",
  "award.content_hash as contentHash",
  "award.trace",
  "award.issued_at as issuedAt",
  "award.revoked_at as revokedAt",
  "award.revoke_reason as revokeReason",
  "award.person_id as personId",
  "certificate_rule.cohort_id as cohortId",
] as const;
const read = <T extends { content: unknown }>(row: T) => ({ ...row, content: AwardContent.parse(row.content) });

/** A certificate by its code, for anyone who has the code. Says nothing about others. */
export async function findAwardByCode(ctx: Context, code: string) {
  const row = await ctx.db.selectFrom("award").innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id").select(shown).where("award.code", "=", code).executeTakeFirst();
  return row && read(row);
}

/** The actor's own certificates, newest first, at most 100. */
export async function listOwnAwards(ctx: Context) {
  const me = mustBePerson(ctx);
  const rows = await ctx.db
    .selectFrom("award")
    .innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id")
    .select(shown)
    .where("award.person_id", "=", me.personId)
    .orderBy("award.issued_at", "desc")
    .limit(100)
    .execute();
  return rows.map(read);
}

/** A certificate of the actor's own, or of a cohort that the actor is staff of. */
export async function getAward(ctx: Context, awardId: string) {
  const row = found(
    await ctx.db.selectFrom("award").innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id").select(shown).where("award.id", "=", awardId).executeTakeFirst(),
    "certificate",
  );
  if (ctx.actor.kind !== "person" || ctx.actor.personId !== row.personId) await mustHaveRole(ctx, row.cohortId, cohortStaff);
  return read(row);
}

/** Certificates of a cohort by person. Unscoped: ask for the role first. */
export async function listAwardsOfCohort(ctx: Context, cohortId: string) {
  return ctx.db
    .selectFrom("award")
    .innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id")
    .select(["award.id", "award.code", "award.state", "award.person_id as personId", "award.issued_at as issuedAt"])
    .where("certificate_rule.cohort_id", "=", cohortId)
    .orderBy("award.issued_at", "desc")
    .limit(2000)
    .execute();
}

/** Cohorts of the actor that give certificates, with the facts of the actor's own progress. */
export async function listOwnProgress(ctx: Context) {
  const me = mustBePerson(ctx);
  const cohorts = await ctx.db
    .selectFrom("team_member as m")
    .innerJoin("team", "team.id", "m.team_id")
    .innerJoin("cohort", "cohort.id", "team.cohort_id")
    .select(["cohort.id", "cohort.name"])
    .distinct()
    .where("m.person_id", "=", me.personId)
    .where("m.left_at", "is", null)
    .limit(50)
    .execute();
  const progress = [];
  for (const cohort of cohorts) {
    const rule = await findRule(ctx, cohort.id);
    const mine = rule && (await listCandidates(ctx, cohort.id)).find((c) => c.personId === me.personId);
    if (rule && mine) progress.push({ cohortId: cohort.id, cohort: cohort.name, rule, facts: mine.facts });
  }
  return progress;
}

/** A certificate with its owner's address, for the mails about it; unscoped, for the worker. */
export async function findAwardForMail(ctx: Context, awardId: string) {
  const row = await ctx.db
    .selectFrom("award")
    .innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id")
    .innerJoin("person", "person.id", "award.person_id")
    .innerJoin("cohort", "cohort.id", "certificate_rule.cohort_id")
    .select([...shown, "person.email as address", "cohort.zone"])
    .where("award.id", "=", awardId)
    .executeTakeFirst();
  return row && read(row);
}
