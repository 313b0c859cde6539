import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import { sql } from "kysely";
import { actorId, type Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** Messages that wait to be sent, oldest first, at most 500; unscoped, for the worker. */
export async function listWaiting(ctx: Context): Promise<{ id: string; kind: string }[]> {
  return ctx.db
    .selectFrom("message")
    .select(["message.id", "message.kind"])
    .where("message.state", "=", "queued")
    .where("message.due_at", "<=", ctx.now)
    .orderBy("message.due_at")
    .limit(500)
    .execute();
}

/** Messages whose ref holds these ids, to a person where one is given, oldest first, at most 200; unscoped, for the worker. */
export async function listMessagesAbout(ctx: Context, personId: string | null, about: Record<string, string>) {
  return ctx.db
    .selectFrom("message")
    .select(["message.id", "message.kind", "message.state", "message.ref", "message.attempts", "message.smtp_reply as smtpReply"])
    .$if(personId !== null, (q) => q.where("message.person_id", "=", personId))
    .where("message.ref", "@>", JSON.stringify(about) as never) // Kysely has no type for a jsonb literal
    .orderBy("message.id")
    .limit(200)
    .execute();
}

/** Those of the people who were erased; unscoped, for the worker. */
export async function listErased(ctx: Context, personIds: string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectFrom("person")
    .select("person.id")
    .where(sql<boolean>`person.id = any(${sql.val(personIds)}::uuid[])`)
    .where("person.erased_at", "is not", null)
    .execute();
  return new Set(rows.map((r) => r.id));
}

/** How many messages are on their way or wait; unscoped, for the worker. */
export async function countOpen(ctx: Context): Promise<number> {
  const row = await ctx.db
    .selectFrom("message")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("message.state", "in", ["queued", "sending"])
    .where("message.due_at", "<=", ctx.now)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

const shown = [
  "message.id",
  "message.kind",
  "message.state",
  "message.why",
  "message.address",
  "message.subject",
  "message.language",
  "message.due_at as dueAt",
  "message.sent_at as sentAt",
  "message.attempts",
  "message.smtp_reply as answer",
  "message.person_id as personId",
  "person.name as personName",
] as const;

/** Not about an application in which the actor has a conflict: its letter, its reviewers and its notes are not theirs to see. */
const isSeenBy = (ctx: Context) => sql<boolean>`not exists (
  select from conflict c where c.person_id = ${actorId(ctx)}::uuid and c.has_conflict and (
    c.application_id::text = message.ref ->> 'applicationId'
    or exists (select from review_assignment r where r.application_id = c.application_id and r.id::text = message.ref ->> 'assignmentId')
    or exists (select from review_note n where n.application_id = c.application_id and n.id::text = message.ref ->> 'noteId')))`;

/** States that ask a person to look. */
export const stuckStates = ["failed", "unknown"] as const;

/** What has left or tried to leave in a cohort, newest first, a page of fifty counted from 1. For those who run its sessions. */
export async function listMessages(ctx: Context, cohortId: string, page = 1) {
  await mustHaveRole(ctx, cohortId, cohortHosts);
  return ctx.db
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .select(shown)
    .where("message.cohort_id", "=", cohortId)
    .where(isSeenBy(ctx))
    .where("message.state", "not in", stuckStates)
    .orderBy("message.due_at", "desc")
    .orderBy("message.id", "desc")
    .limit(50)
    .offset((page - 1) * 50)
    .execute();
}

/** Messages of a cohort that failed or may not have arrived, newest first, at most 200. */
export async function listStuckMessages(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortHosts);
  return ctx.db
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .select(shown)
    .where("message.cohort_id", "=", cohortId)
    .where(isSeenBy(ctx))
    .where("message.state", "in", stuckStates)
    .orderBy("message.due_at", "desc")
    .limit(200)
    .execute();
}

/** How many messages of a cohort there are that are not stuck, for the pages of the list, how many that are, and to how many addresses. */
export async function countMessages(ctx: Context, cohortId: string): Promise<{ other: number; stuck: number; stuckAddresses: number }> {
  const row = await ctx.db
    .selectFrom("message")
    .select((eb) => [
      eb.fn.countAll<string>().as("all"),
      eb.fn.countAll<string>().filterWhere("message.state", "in", stuckStates).as("stuck"),
      eb.fn.count<string>("message.address").distinct().filterWhere("message.state", "in", stuckStates).as("addresses"),
    ])
    .where("message.cohort_id", "=", cohortId)
    .where(isSeenBy(ctx))
    .executeTakeFirstOrThrow();
  return { other: Number(row.all) - Number(row.stuck), stuck: Number(row.stuck), stuckAddresses: Number(row.addresses) };
}

/** One message of a cohort with the text that went. NotFound when it belongs elsewhere. */
export async function getMessage(ctx: Context, cohortId: string, messageId: string) {
  await mustHaveRole(ctx, cohortId, cohortHosts);
  const row = await ctx.db
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .select([...shown, "message.body", "message.message_id as mailId"])
    .where("message.id", "=", messageId)
    .where("message.cohort_id", "=", cohortId)
    .where(isSeenBy(ctx))
    .executeTakeFirst();
  return found(row, "message");
}

/** What has gone in a cohort since a moment, a row a kind, state and due time, oldest first; at most 200. */
export async function listGoneSince(ctx: Context, cohortId: string, from: Date) {
  await mustHaveRole(ctx, cohortId, cohortHosts);
  const rows = await ctx.db
    .selectFrom("message")
    .select((eb) => ["message.kind", "message.state", "message.due_at as dueAt", eb.fn.countAll<string>().as("count")])
    .where("message.cohort_id", "=", cohortId)
    .where(isSeenBy(ctx))
    .where("message.due_at", ">=", from)
    .where("message.due_at", "<=", ctx.now)
    .groupBy(["message.kind", "message.state", "message.due_at"])
    .orderBy("message.due_at")
    .limit(200)
    .execute();
  return rows.map((r) => ({ ...r, count: Number(r.count) }));
}
