import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found, NotFound } from "#domain/shared/errors.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { actorId } from "#domain/shared/context.ts";
import { ownTitle } from "./plan-values.rules.ts";
import { PlanContent, PlanTemplate, type WorkState } from "./plan.schema.ts";

/** A team's work as the actor meets it: what it is, and what the actor is to it. */
export type WorkAccess = {
  id: string;
  assignmentId: string;
  teamId: string;
  teamName: string;
  cohortId: string;
  cohortName: { fi?: string; sv?: string; en?: string };
  /** what the assignment is called */
  title: { fi?: string; sv?: string; en?: string };
  /** what the team calls its work: in its draft for the team, in its latest version for others; empty when it has not said */
  ownTitle: string;
  template: PlanTemplate;
  state: WorkState;
  draft: PlanContent;
  draftVersion: number;
  draftAt: Date | null;
  draftByName: string | null;
  submittedNumber: number;
  acceptedAt: Date | null;
  dates: { opensAt: Date; dueAt: Date; finalDueAt: Date; overrideDueAt: Date | null };
  isMember: boolean;
  isMentor: boolean;
  runs: boolean;
};

/**
 * The work for its team's members, its mentor and those who run the cohort; NotFound for everyone else, also in the
 * same cohort. Inside a command `lock` keeps others from changing the row until the transaction ends.
 */
export async function getWorkAccess(ctx: Context, workId: string, o: { lock?: boolean } = {}): Promise<WorkAccess> {
  const me = actorId(ctx);
  if (ctx.actor.kind === "visitor") throw new NotFound("work");
  if (o.lock) await ctx.db.selectFrom("work").select("work.id").where("work.id", "=", workId).forUpdate().execute();
  const row = found(
    await ctx.db
      .selectFrom("work")
      .innerJoin("assignment", "assignment.id", "work.assignment_id")
      .innerJoin("team", "team.id", "work.team_id")
      .innerJoin("cohort", "cohort.id", "team.cohort_id")
      .leftJoin("person as writer", "writer.id", "work.draft_by")
      .leftJoin("work_version as last", (j) => j.onRef("last.work_id", "=", "work.id").onRef("last.number", "=", "work.submitted_number"))
      .leftJoin("date_override as extra", (j) => j.onRef("extra.assignment_id", "=", "work.assignment_id").onRef("extra.team_id", "=", "work.team_id"))
      .select((eb) => [
        "work.id",
        "work.assignment_id as assignmentId",
        "work.team_id as teamId",
        "team.name as teamName",
        "team.cohort_id as cohortId",
        "cohort.name as cohortName",
        "assignment.title",
        "assignment.template",
        "work.state",
        "work.draft",
        "last.content as lastContent",
        "work.draft_version as draftVersion",
        "work.draft_at as draftAt",
        "writer.name as draftByName",
        "work.submitted_number as submittedNumber",
        "work.accepted_at as acceptedAt",
        "assignment.opens_at as opensAt",
        "assignment.due_at as dueAt",
        "assignment.final_due_at as finalDueAt",
        "extra.due_at as overrideDueAt",
        eb.exists(eb.selectFrom("team_member as m").select("m.id").whereRef("m.team_id", "=", "team.id").where("m.person_id", "=", me).where("m.left_at", "is", null)).as("isMember"),
        eb
          .or([
            eb.exists(
              eb
                .selectFrom("role_grant as g")
                .select("g.id")
                .where("g.person_id", "=", me)
                .where("g.role", "=", "mentor")
                .where("g.scope_kind", "=", "team")
                .whereRef("g.scope_id", "=", "team.id")
                .where("g.ended_at", "is", null),
            ),
            eb.exists(eb.selectFrom("cohort_role as c").select("c.role").whereRef("c.cohort_id", "=", "team.cohort_id").where("c.person_id", "=", me).where("c.role", "=", "mentor")),
          ])
          .as("isMentor"),
        eb.exists(eb.selectFrom("cohort_role as r").select("r.role").whereRef("r.cohort_id", "=", "team.cohort_id").where("r.person_id", "=", me).where("r.role", "in", cohortRunners)).as("runs"),
      ])
      .where("work.id", "=", workId)
      .executeTakeFirst(),
    "work",
  );
  const { opensAt, dueAt, finalDueAt, overrideDueAt, lastContent, ...rest } = row;
  const template = PlanTemplate.parse(row.template);
  const access = {
    ...rest,
    template,
    ownTitle: ownTitle(template, PlanContent.parse((row.isMember ? row.draft : lastContent) ?? {})),
    draft: PlanContent.parse(row.draft),
    dates: { opensAt, dueAt, finalDueAt, overrideDueAt },
    isMember: Boolean(row.isMember),
    isMentor: Boolean(row.isMentor),
    runs: ctx.actor.kind === "system" || Boolean(row.runs),
  };
  if (!access.isMember && !access.isMentor && !access.runs) throw new NotFound("work");
  return access;
}

/** Forbidden for those who see the work but are not in its team. */
export function mustWrite(work: WorkAccess): void {
  if (!work.isMember) throw new Forbidden();
}

/** Forbidden for the team itself: comments, changes and acceptance are its mentor's and the managers'. */
export function mustGuide(work: WorkAccess): void {
  if (!work.isMentor && !work.runs) throw new Forbidden();
}
