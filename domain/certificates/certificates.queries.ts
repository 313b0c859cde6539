import { sql } from "kysely";
import { findAcceptedPlan, plansAccepted } from "#domain/assignments/works.queries.ts";
import { feedbackGivenByTeam } from "#domain/feedback/feedback.queries.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortStaff } from "#domain/people/people.policy.ts";
import { listAttendanceOfCohort, listAttendedSessions, sessionsToHold } from "#domain/schedule/attendance.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { checkConditions, type CertificateFacts } from "./certificates.rules.ts";
import { AwardContent, AwardTrace } from "./certificates.schema.ts";

export type Candidate = { personId: string; name: string; language: "fi" | "sv" | "en"; teamId: string; teamName: string; organisation: string; facts: CertificateFacts };

/** Current participants of a cohort, or one of them, with what they have done; unscoped, the same queries whatever their number, at most 2,000. */
export async function listCandidates(ctx: Context, cohortId: string, personId?: string): Promise<Candidate[]> {
  const [rows, attendance, accepted, feedback] = await Promise.all([
    ctx.db
      .selectFrom("team_member as m")
      .innerJoin("team", "team.id", "m.team_id")
      .innerJoin("person", "person.id", "m.person_id")
      .innerJoin("organisation", "organisation.id", "m.organisation_id")
      .select(["m.id as membershipId", "person.id as personId", "person.name", "person.language", "team.id as teamId", "team.name as teamName", "organisation.name as organisation"])
      .where("team.cohort_id", "=", cohortId)
      .where("team.left_at", "is", null)
      .where("m.left_at", "is", null)
      .$if(personId !== undefined, (q) => q.where("m.person_id", "=", personId ?? ""))
      .orderBy("team.name")
      .orderBy("person.name")
      .limit(2000)
      .execute(),
    listAttendanceOfCohort(ctx, cohortId, personId),
    plansAccepted(ctx, cohortId),
    feedbackGivenByTeam(ctx, cohortId),
  ]);
  const attended = new Map(attendance.map((a) => [a.membershipId, a]));
  return rows.map(({ membershipId, language, ...person }) => {
    const { attended: came = 0, held = 0, toHold = 0 } = attended.get(membershipId) ?? {};
    const { given = 0, asked = 0 } = feedback.get(person.teamId) ?? {};
    return {
      ...person,
      language: language ?? "fi",
      facts: { attended: came, sessionsHeld: held, sessionsToHold: toHold, planAccepted: accepted.has(person.teamId), feedbackGiven: given, feedbackAsked: asked },
    };
  });
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

/** Cohorts that give certificates and whose sessions have all been held, at most 500; unscoped, for the sweep. */
export async function listFinishedCohorts(ctx: Context): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom("certificate_rule as rule")
    .innerJoin("cohort", "cohort.id", "rule.cohort_id")
    .select("cohort.id")
    .where("cohort.state", "=", "published")
    .where((eb) => eb.exists(eb.selectFrom("session").select("session.id").whereRef("session.cohort_id", "=", "cohort.id").where("session.held_at", "is not", null)))
    .where((eb) => eb.not(eb.exists(sessionsToHold(ctx).select("session.id").whereRef("session.cohort_id", "=", sql.ref("cohort.id")))))
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
export async function getAwardFacts(ctx: Context, cohortId: string, personId: string, teamId: string) {
  const cohort = await ctx.db
    .selectFrom("cohort")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .select([
      "cohort.name as cohort",
      "cohort.starts_on as from",
      "cohort.ends_on as to",
      "cohort.zone",
      "programme.name as programme",
      "programme.eu_funded as euFunded",
      "organiser.name as organiser",
    ])
    .where("cohort.id", "=", cohortId)
    .executeTakeFirst();
  const sessions = await listAttendedSessions(ctx, cohortId, personId);
  return { ...found(cohort, "cohort"), sessions, plan: await findAcceptedPlan(ctx, teamId) };
}

const shown = [
  "award.id",
  "award.code",
  "award.state",
  "award.language",
  "award.content",
  "award.content_hash as contentHash",
  "award.name_shown as nameShown",
  "award.issued_at as issuedAt",
  "award.revoked_at as revokedAt",
  "award.revoke_reason as revokeReason",
  "award.person_id as personId",
  "certificate_rule.cohort_id as cohortId",
] as const;
const read = <T extends { content: unknown }>(row: T) => ({ ...row, content: AwardContent.parse(row.content) });

/** A certificate by its code, for anyone who has the code; without the name, unless its holder has said that it may be shown. */
export async function findAwardByCode(ctx: Context, code: string) {
  const row = await ctx.db.selectFrom("award").innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id").select(shown).where("award.code", "=", code).executeTakeFirst();
  const award = row && read(row);
  return award && { ...award, content: { ...award.content, personName: award.nameShown ? award.content.personName : null } };
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

/** Certificates of a cohort, the newest first, each with what had been done when it was issued. Unscoped: ask for the role first. */
export async function listAwardsOfCohort(ctx: Context, cohortId: string) {
  const rows = await ctx.db
    .selectFrom("award")
    .innerJoin("certificate_rule", "certificate_rule.id", "award.rule_id")
    .select(["award.id", "award.code", "award.state", "award.person_id as personId", "award.issued_at as issuedAt", "award.trace", "award.content"])
    .where("certificate_rule.cohort_id", "=", cohortId)
    .orderBy("award.issued_at", "desc")
    .limit(2000)
    .execute();
  return rows.map(({ trace, content, ...award }) => ({ ...award, trace: AwardTrace.parse(trace), content: AwardContent.parse(content) }));
}

/**
 * Everyone in a cohort who may get its certificate or has got it: before it is issued with the conditions as they are
 * today, after that with those that it was issued on, also when the person has left since. Unscoped.
 */
export async function listCertificatesOfCohort(ctx: Context, cohortId: string) {
  const [rule, candidates, awards] = await Promise.all([findRule(ctx, cohortId), listCandidates(ctx, cohortId), listAwardsOfCohort(ctx, cohortId)]);
  if (!rule) return null;
  const newest = new Map(awards.toReversed().map((award) => [award.personId, award]));
  const here = candidates.map(({ personId, name, teamName, facts }) => {
    const { trace, content: _, ...award } = newest.get(personId) ?? { trace: null, content: null };
    return { personId, name, teamName, conditions: trace ?? checkConditions(rule, facts), award: "id" in award ? award : null };
  });
  const known = new Set(candidates.map((c) => c.personId));
  const gone = [...newest.values()]
    .filter((award) => !known.has(award.personId))
    .map(({ trace, content, ...award }) => ({ personId: award.personId, name: content.personName, teamName: content.organisation, conditions: trace, award }));
  return [...here, ...gone];
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
    const [mine] = rule ? await listCandidates(ctx, cohort.id, me.personId) : [];
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
