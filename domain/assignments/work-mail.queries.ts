import type { Context } from "#domain/shared/context.ts";
import type { Language } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { PlanTemplate } from "./plan.schema.ts";

export type Addressee = { personId: string; address: string; language: Language; zone: string };

const person = ["person.id as personId", "person.email as address", "person.language", "person.zone"] as const;
const toAddressee = <Row extends { language: Language | null }>(row: Row) => ({ ...row, language: row.language ?? ("fi" as const) });

/** Current members of the teams with their addresses, at most 2,000. Unscoped, for mails. */
export async function listTeamPeople(ctx: Context, teamIds: string[]): Promise<(Addressee & { teamId: string })[]> {
  if (teamIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom("team_member as m")
    .innerJoin("person", "person.id", "m.person_id")
    .select([...person, "m.team_id as teamId"])
    .where("m.team_id", "in", teamIds)
    .where("m.left_at", "is", null)
    .where("person.erased_at", "is", null)
    .orderBy("person.id")
    .limit(2000)
    .execute();
  return rows.map(toAddressee);
}

/** The team's own mentors; when it has none, nobody. Unscoped, for mails. */
export async function listTeamMentors(ctx: Context, teamId: string): Promise<Addressee[]> {
  const rows = await ctx.db
    .selectFrom("role_grant as g")
    .innerJoin("person", "person.id", "g.person_id")
    .select(person)
    .where("g.role", "=", "mentor")
    .where("g.scope_kind", "=", "team")
    .where("g.scope_id", "=", teamId)
    .where("g.ended_at", "is", null)
    .where("person.erased_at", "is", null)
    .limit(50)
    .execute();
  return rows.map(toAddressee);
}

/** One person as a reader of a mail. Unscoped. */
export async function findAddressee(ctx: Context, personId: string): Promise<Addressee | undefined> {
  const row = await ctx.db.selectFrom("person").select(person).where("person.id", "=", personId).where("person.erased_at", "is", null).executeTakeFirst();
  return row && toAddressee(row);
}

export type WorkFacts = { teamId: string; teamName: string; cohortId: string; cohort: LocalizedText; state: string; number: number; acceptedAt: Date | null; finalDueAt: Date };

/** What mails say about a work. Unscoped. */
export async function findWorkFacts(ctx: Context, workId: string): Promise<WorkFacts | undefined> {
  return ctx.db
    .selectFrom("work")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .innerJoin("team", "team.id", "work.team_id")
    .innerJoin("cohort", "cohort.id", "team.cohort_id")
    .select([
      "team.id as teamId",
      "team.name as teamName",
      "cohort.id as cohortId",
      "cohort.name as cohort",
      "work.state",
      "work.submitted_number as number",
      "work.accepted_at as acceptedAt",
      "assignment.final_due_at as finalDueAt",
    ])
    .where("work.id", "=", workId)
    .executeTakeFirst();
}

/** A change request as a mail tells it, while it waits for an answer. Unscoped. */
export async function findOpenRequest(ctx: Context, requestId: string) {
  const row = await ctx.db
    .selectFrom("change_request as r")
    .innerJoin("person", "person.id", "r.asked_by")
    .innerJoin("work", "work.id", "r.work_id")
    .innerJoin("assignment", "assignment.id", "work.assignment_id")
    .select(["r.body", "r.block_key as blockKey", "person.name as askedByName", "assignment.template"])
    .where("r.id", "=", requestId)
    .where("r.state", "=", "open")
    .executeTakeFirst();
  return row && { ...row, block: PlanTemplate.parse(row.template).blocks.find((block) => block.key === row.blockKey)?.title ?? {} };
}
