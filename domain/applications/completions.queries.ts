import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor, type LockedApplication } from "./application-access.queries.ts";
import { getAnswers } from "./answers.queries.ts";
import type { Answers } from "./answers.schema.ts";
import { completionState, openedQuestions } from "./completion.rules.ts";

const requests = (ctx: Context) =>
  ctx.db
    .selectFrom("completion_request as c")
    .innerJoin("application as a", "a.id", "c.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person as asker", "asker.id", "c.asked_by")
    .leftJoin("person as sender", "sender.id", "c.sent_by")
    .select(["c.id", "c.questions", "c.message", "c.due_at as dueAt", "c.asked_at as askedAt", "c.sent_at as sentAt", "c.withdrawn_at as withdrawnAt", "c.changed"])
    .select(["c.former_version as formerVersion", "c.base_version as baseVersion", "c.sent_version as sentVersion", "asker.name as askedBy", "sender.name as sentBy"])
    .select(["a.id as applicationId", "a.state", "call.grace_minutes as graceMinutes", "cohort.id as cohortId", "cohort.state as cohortState", "cohort.zone"]);

type Row = Awaited<ReturnType<ReturnType<typeof requests>["executeTakeFirstOrThrow"]>>;
const withStanding = (row: Row, now: Date) => ({ ...row, standing: completionState(row, row, now) });
export type Completion = ReturnType<typeof withStanding>;

/** One request of an application; NotFound when it is another's. Unscoped: ask for access first. */
export async function getCompletion(ctx: Context, applicationId: string, completionId: string): Promise<Completion> {
  return withStanding(found(await requests(ctx).where("c.id", "=", completionId).where("c.application_id", "=", applicationId).executeTakeFirst(), "completion"), ctx.now);
}

/** What was asked to complete in an application, the newest first; at most 50. Unscoped: ask for access first. */
export async function listCompletions(ctx: Context, applicationId: string): Promise<Completion[]> {
  const rows = await requests(ctx).where("c.application_id", "=", applicationId).orderBy("c.asked_at", "desc").orderBy("c.id", "desc").limit(50).execute();
  return rows.map((row) => withStanding(row, ctx.now));
}

/** The questions that completions have changed since a version of an application was read. Unscoped. */
export async function listCompletedSince(ctx: Context, applicationId: string, version: number): Promise<string[]> {
  const rows = await ctx.db.selectFrom("completion_request as c").select("c.changed").where("c.application_id", "=", applicationId).where("c.sent_version", ">", version).limit(50).execute();
  return [...new Set(rows.flatMap((r) => r.changed ?? []))];
}

export type CompletionRefusal = "wrong-state" | "late" | "over";
type LockedCompletion = { application: LockedApplication; request: Completion; opened: string[]; questions: LockedApplication["form"]["sections"][number]["questions"] };

/**
 * An open request with its application, whose row is locked until the transaction ends. Refused when it has been sent or
 * taken back, or when its writers are too late; organisers may still act on one that is overdue.
 */
export async function lockCompletion(
  ctx: Context,
  { applicationId, completionId }: { applicationId: string; completionId: string },
  action: "complete" | "send-completion" | "ask-completion",
): Promise<Outcome<LockedCompletion, CompletionRefusal>> {
  const locked = await lockFor(ctx, applicationId, action);
  if (!locked.ok) return locked;
  const request = await getCompletion(ctx, applicationId, completionId);
  if (request.standing === "overdue" && action !== "ask-completion") return refused("late");
  if (request.standing !== "open" && request.standing !== "overdue") return refused("over");
  const opened = openedQuestions(locked.value.form, request.questions);
  const questions = locked.value.form.sections.flatMap((s) => s.questions).filter((q) => opened.includes(q.key));
  return done({ application: locked.value, request, opened, questions });
}

/** The answers of a version as a completion sees them: nothing that was saved after sending, but not for it, counts. Unscoped. */
export const getCompletionAnswers = (ctx: Context, request: Pick<Completion, "applicationId" | "formerVersion" | "baseVersion">, version: number): Promise<Answers> =>
  getAnswers(ctx, request.applicationId, version > request.baseVersion ? version : request.formerVersion);
