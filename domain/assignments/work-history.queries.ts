import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { PlanContent } from "./plan.schema.ts";

/** A change request by id. Unscoped: ask for access to its work. */
export async function getChangeRequest(ctx: Context, requestId: string) {
  const row = await ctx.db
    .selectFrom("change_request")
    .select([
      "change_request.id",
      "change_request.work_id as workId",
      "change_request.state",
      "change_request.done_number as doneNumber",
      "change_request.block_key as blockKey",
      "change_request.body",
    ])
    .where("change_request.id", "=", requestId)
    .executeTakeFirst();
  return found(row, "change request");
}

async function countRequests(ctx: Context, workId: string, states: readonly ("open" | "done" | "declined")[]): Promise<number> {
  const row = await ctx.db
    .selectFrom("change_request")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("work_id", "=", workId)
    .where("state", "in", states)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
/** Change requests that the team has not answered. Unscoped. */
export const countOpenRequests = (ctx: Context, workId: string) => countRequests(ctx, workId, ["open"]);
/** Change requests that the mentor has not confirmed. Unscoped. */
export const countUnconfirmedRequests = (ctx: Context, workId: string) => countRequests(ctx, workId, ["open", "done", "declined"]);

/** What a version says. Unscoped: for the work's readers, and for the team that was paired with this very version. */
export async function findVersionContent(ctx: Context, workId: string, number: number): Promise<PlanContent | undefined> {
  const row = await ctx.db.selectFrom("work_version").select("content").where("work_id", "=", workId).where("number", "=", number).executeTakeFirst();
  return row && PlanContent.parse(row.content);
}

/** True when someone has begun with a version: commented, asked for a change, or been paired to read it. Unscoped. */
export async function isVersionTouched(ctx: Context, workId: string, number: number): Promise<boolean> {
  const row = await ctx.db
    .selectFrom("work_version as v")
    .select((eb) =>
      eb
        .or([
          eb.exists(eb.selectFrom("work_comment as c").select("c.id").whereRef("c.work_id", "=", "v.work_id").whereRef("c.number", "=", "v.number")),
          eb.exists(eb.selectFrom("change_request as r").select("r.id").whereRef("r.work_id", "=", "v.work_id").whereRef("r.number", "=", "v.number")),
          eb.exists(eb.selectFrom("pairing as p").select("p.id").whereRef("p.work_id", "=", "v.work_id").whereRef("p.number", "=", "v.number")),
        ])
        .as("touched"),
    )
    .where("v.work_id", "=", workId)
    .where("v.number", "=", number)
    .executeTakeFirst();
  return Boolean(row?.touched);
}

/** The id of a version, which is its own even when its number is used again. Unscoped. */
export async function findVersionId(ctx: Context, workId: string, number: number): Promise<string | undefined> {
  return (await ctx.db.selectFrom("work_version").select("id").where("work_id", "=", workId).where("number", "=", number).executeTakeFirst())?.id;
}

/** Versions of a work with who handed them in, newest first. Unscoped. */
export async function listVersions(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("work_version as v")
    .innerJoin("person", "person.id", "v.submitted_by")
    .select(["v.number", "v.submitted_at as submittedAt", "person.name as byName"])
    .where("v.work_id", "=", workId)
    .orderBy("v.number", "desc")
    .limit(200)
    .execute();
}

/** Comments of a work on every version, oldest first. Unscoped. */
export async function listComments(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("work_comment as c")
    .innerJoin("person", "person.id", "c.author_id")
    .select(["c.id", "c.number", "c.block_key as blockKey", "c.body", "c.created_at as at", "person.name as byName"])
    .where("c.work_id", "=", workId)
    .orderBy("c.created_at")
    .orderBy("c.id")
    .limit(500)
    .execute();
}

/** Change requests of a work with their answers, oldest first. Unscoped. */
export async function listChangeRequests(ctx: Context, workId: string) {
  return ctx.db
    .selectFrom("change_request as r")
    .innerJoin("person as asker", "asker.id", "r.asked_by")
    .leftJoin("person as answerer", "answerer.id", "r.answered_by")
    .select([
      "r.id",
      "r.number",
      "r.block_key as blockKey",
      "r.body",
      "r.state",
      "r.asked_at as askedAt",
      "asker.name as askedByName",
      "r.answer",
      "r.answered_at as answeredAt",
      "answerer.name as answeredByName",
      "r.done_number as doneNumber",
    ])
    .where("r.work_id", "=", workId)
    .orderBy("r.asked_at")
    .orderBy("r.id")
    .limit(500)
    .execute();
}
