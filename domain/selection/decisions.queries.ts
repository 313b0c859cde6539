import type { Context } from "#domain/shared/context.ts";
import { readQuoted } from "./selection.schema.ts";

/** Intended and published decisions of a call; without one application's own, when named. Unscoped. */
export async function listIntentions(ctx: Context, callId: string, except?: string) {
  return ctx.db
    .selectFrom("decision")
    .innerJoin("application", "application.id", "decision.application_id")
    .select(["decision.application_id as applicationId", "decision.intended", "decision.wait_rank as waitRank", "decision.published"])
    .where("application.call_id", "=", callId)
    .where("application.state", "in", ["submitted", "decided"])
    .$if(except !== undefined, (q) => q.where("decision.application_id", "<>", except!))
    .execute();
}

/** Submitted applications of a call that have no intended decision yet; unscoped. */
export async function countUndecided(ctx: Context, callId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom("application")
    .leftJoin("decision", "decision.application_id", "application.id")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("application.call_id", "=", callId)
    .where("application.state", "=", "submitted")
    .where("decision.intended", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** The applications of a call that can still be decided; unscoped. */
export async function listOpenIds(ctx: Context, callId: string): Promise<string[]> {
  const rows = await ctx.db.selectFrom("application").select("id").where("call_id", "=", callId).where("state", "=", "submitted").execute();
  return rows.map((r) => r.id);
}

/** The last publication of a call and how far it is; undefined before the first. Unscoped. */
export async function findLastBatch(ctx: Context, callId: string) {
  const batch = await ctx.db
    .selectFrom("publication_batch")
    .innerJoin("person", "person.id", "publication_batch.published_by")
    .select(["publication_batch.id", "publication_batch.started_at as startedAt", "publication_batch.finished_at as finishedAt", "person.name as publishedBy"])
    .where("publication_batch.call_id", "=", callId)
    .orderBy("publication_batch.started_at", "desc")
    .executeTakeFirst();
  if (!batch) return undefined;
  const counts = await ctx.db
    .selectFrom("decision")
    .select((eb) => [eb.fn.countAll<string>().as("all"), eb.fn.count<string>("published_at").as("published")])
    .where("batch_id", "=", batch.id)
    .executeTakeFirstOrThrow();
  return { ...batch, all: Number(counts.all), published: Number(counts.published) };
}

/** Publications that a crash has left half way; unscoped, for the worker. */
export async function listUnfinishedBatches(ctx: Context): Promise<{ id: string }[]> {
  return ctx.db.selectFrom("publication_batch").select("id").where("finished_at", "is", null).limit(20).execute();
}

/** What was written for an application's letter so far; unscoped. */
export async function findWords(ctx: Context, applicationId: string) {
  const row = await ctx.db
    .selectFrom("decision")
    .select(["reasons", "conditions", "conditions_due_on as conditionsDueOn", "feedback", "quoted"])
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
  return row ? { ...row, quoted: readQuoted(row.quoted) } : { reasons: "", conditions: "", conditionsDueOn: null, feedback: "", quoted: [] };
}
