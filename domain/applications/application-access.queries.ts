import type { Context } from "#domain/shared/context.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { mayDo, mayEverDo, type ApplicationAccess, type ApplicationAction } from "./application.policy.ts";
import { mayWrite, type ApplicationCall } from "./call-window.rules.ts";
import { writerAccesses, type ApplicationState } from "./applications.schema.ts";

/**
 * How the actor stands to an application, and its state; undefined for someone who may not know of it, as
 * staff who have a conflict in it may not. Who stands in for them in this one stands as staff, and so does the system.
 */
export async function findApplicationAccess(ctx: Context, applicationId: string): Promise<{ access: ApplicationAccess; state: ApplicationState; cohortId: string } | undefined> {
  if (ctx.actor.kind === "visitor") return undefined;
  const personId = ctx.actor.kind === "person" ? ctx.actor.personId : null;
  const row = await ctx.db
    .selectFrom("application")
    .innerJoin("call", "call.id", "application.call_id")
    .leftJoin("application_writer as w", (j) => j.onRef("w.application_id", "=", "application.id").on("w.person_id", "=", personId).on("w.ended_at", "is", null))
    .select((eb) => [
      "application.state",
      "call.cohort_id as cohortId",
      "w.access",
      eb
        .and([
          eb.or([
            eb.exists(
              eb.selectFrom("cohort_role as r").select("r.role").whereRef("r.cohort_id", "=", "call.cohort_id").where("r.person_id", "=", personId).where("r.role", "in", ["administrator", "manager"]),
            ),
            eb.exists(eb.selectFrom("case_substitute as s").select("s.id").whereRef("s.application_id", "=", "application.id").where("s.person_id", "=", personId).where("s.ended_at", "is", null)),
          ]),
          eb.not(eb.exists(eb.selectFrom("conflict as c").select("c.id").whereRef("c.application_id", "=", "application.id").where("c.person_id", "=", personId).where("c.has_conflict", "=", true))),
        ])
        .as("isStaff"),
    ])
    .where("application.id", "=", applicationId)
    .executeTakeFirst();
  if (!row) return undefined;
  const access = row.access ?? (row.isStaff || personId === null ? "staff" : undefined);
  return access && mayDo(access, row.state, "read") ? { access, state: row.state, cohortId: row.cohortId } : undefined;
}

/** Reads only for those whom `allowed` names; NotFound for everyone else, so that the application's existence stays hidden. */
export async function mustReach(ctx: Context, applicationId: string, allowed: readonly ApplicationAccess[] = [...writerAccesses, "staff"]) {
  const access = await findApplicationAccess(ctx, applicationId);
  if (!access || !allowed.includes(access.access)) throw new NotFound("application");
  return access;
}

export type LockedApplication = {
  id: string;
  state: ApplicationState;
  version: number;
  submittedVersion: number | null;
  submittedAt: Date | null;
  language: "fi" | "sv" | "en";
  access: ApplicationAccess;
  call: ApplicationCall & { id: string; cohortId: string; organiserId: string; zone: string; needsSignatures: boolean };
  form: FormContent;
  formVersionId: string;
};

const needsOpenCall: readonly ApplicationAction[] = ["comment", "save-answers", "mark-section", "give-section", "attach-file", "change-parties", "submit"];

/**
 * The application for a command, its row locked until the transaction ends. NotFound for strangers, Forbidden for those
 * whose access never allows the action; refused when its state does not allow it or the call has closed.
 */
export async function lockFor(ctx: Context, applicationId: string, action: ApplicationAction): Promise<Outcome<LockedApplication, "wrong-state" | "late">> {
  const row = await ctx.db
    .selectFrom("application")
    .innerJoin("call", "call.id", "application.call_id")
    .innerJoin("application_deadline as deadline", "deadline.application_id", "application.id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .select([
      "application.id",
      "application.state",
      "application.version",
      "application.submitted_version as submittedVersion",
      "application.submitted_at as submittedAt",
      "application.language",
      "application.form_version_id as formVersionId",
    ])
    .select(["call.id as callId", "call.cohort_id as cohortId", "call.published_at as publishedAt", "call.opens_at as opensAt", "deadline.closes_at as closesAt", "call.grace_minutes as graceMinutes"])
    .select("call.needs_signatures as needsSignatures")
    .select(["programme.organiser_id as organiserId", "cohort.state as cohortState", "cohort.zone"])
    .where("application.id", "=", applicationId)
    .forUpdate("application")
    .executeTakeFirst();
  const reach = row && (await findApplicationAccess(ctx, applicationId));
  if (!row || !reach) throw new NotFound("application");
  if (!mayEverDo(reach.access, action)) throw new Forbidden();
  if (!mayDo(reach.access, row.state, action)) return refused("wrong-state");
  const { callId, cohortId, publishedAt, opensAt, closesAt, graceMinutes, organiserId, cohortState, zone, needsSignatures, ...application } = row;
  const call = { id: callId, cohortId, publishedAt, opensAt, closesAt, graceMinutes, organiserId, cohortState, zone, needsSignatures };
  if (needsOpenCall.includes(action) && !mayWrite(call, ctx.now)) return refused("late");
  return done({ ...application, access: reach.access, call, form: await getFormVersion(ctx, application.formVersionId) });
}
