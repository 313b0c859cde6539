import { listExtendedReaders } from "#domain/applications/application-mail.queries.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { listApplicantFacts, listAsked, listReviewerFacts } from "./assignment-facts.queries.ts";
import { getReviewsDue } from "./review-phases.queries.ts";
import { planBulk, type BulkFact, type BulkFacts, type TimeFact } from "./bulk.rules.ts";
import { BulkInput, bulkFates, type BulkFate } from "./bulk.schema.ts";
import { listTimeFacts } from "./bulk-time.queries.ts";
import { getCall, isSeenBy, listHidden } from "./cases.queries.ts";
import { findConflict } from "./conflicts.rules.ts";
import { listIntentions } from "./decisions.queries.ts";
import { listReaders, type Reader } from "./letter-readers.queries.ts";

/** The input of an action; unscoped, for the worker's mails. */
export async function getBulkInput(ctx: Context, bulkActionId: string): Promise<BulkInput> {
  const row = found(await ctx.db.selectFrom("bulk_action").select("input").where("id", "=", bulkActionId).executeTakeFirst(), "bulk-action");
  return BulkInput.parse(row.input);
}

async function listItems(ctx: Context, bulkActionId: string) {
  return ctx.db
    .selectFrom("bulk_item as i")
    .innerJoin("application as a", "a.id", "i.application_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("decision as d", "d.application_id", "a.id")
    .select(["a.id as applicationId", "a.diary_number as diaryNumber", "a.state", "a.language", "o.name", "d.reasons", "d.conditions", "i.fate"])
    .where("i.bulk_action_id", "=", bulkActionId)
    .orderBy("i.position")
    .execute();
}

/** What the rule asks, as it is now. Unscoped: under the cohort's lock it is what the command goes by. */
export async function readBulkFacts(ctx: Context, cohortId: string, bulkActionId: string, input: BulkInput): Promise<BulkFacts & { items: (BulkFact & { conditions: string })[]; reviewsDueAt: Date }> {
  const call = await getCall(ctx, cohortId);
  const items = await listItems(ctx, bulkActionId);
  const hidden = await listHidden(ctx, call.id);
  const intentions = await listIntentions(ctx, call.id);
  const running = await ctx.db.selectFrom("publication_batch").select("id").where("call_id", "=", call.id).where("finished_at", "is", null).executeTakeFirst();
  const reviewer = input.kind === "review" ? (await listReviewerFacts(ctx, call.id)).find((r) => r.personId === input.reviewerId) : undefined;
  const applicants = new Map(reviewer ? (await listApplicantFacts(ctx, call.id)).map((a) => [a.applicationId, a]) : []);
  const asked = reviewer ? await listAsked(ctx, call.id) : { assignments: [], conflicts: [], substitutes: [] };
  const assignments = new Map(asked.assignments.filter((a) => a.reviewerId === reviewer?.personId).map((a) => [a.applicationId, a]));
  const conflicts = new Set(asked.conflicts.filter((c) => c.personId === reviewer?.personId).map((c) => c.applicationId));
  const times = input.kind === "extend" ? await listTimeFacts(ctx, bulkActionId) : new Map<string, TimeFact>();
  return {
    now: ctx.now,
    until: input.kind === "extend" ? momentAt(input.until, call.zone) : null,
    capacity: call.capacity,
    reviewsDueAt: await getReviewsDue(ctx, call.id),
    isPublishing: running !== undefined,
    isReviewer: reviewer !== undefined,
    intentions: new Map(intentions.map((i) => [i.applicationId, i])),
    items: items.map(({ applicationId, state, reasons, conditions }) => {
      const applicant = applicants.get(applicationId);
      return {
        applicationId,
        state,
        isHidden: hidden.has(applicationId),
        reasons: reasons ?? "",
        conditions: conditions ?? "",
        near: reviewer && applicant ? findConflict(reviewer, applicant) : null,
        hasConflict: conflicts.has(applicationId),
        decides: asked.substitutes.some((s) => s.applicationId === applicationId && s.personId === reviewer?.personId),
        assignment: assignments.get(applicationId) ?? null,
        time: times.get(applicationId) ?? null,
      };
    }),
  };
}

/** Who gets a mail because of what is done to each application. */
async function listReadersOf(ctx: Context, input: BulkInput, touched: readonly string[]): Promise<Map<string, Pick<Reader, "email" | "name" | "language">[]>> {
  if (input.kind === "intend") return new Map();
  if (input.kind === "write") return listReaders(ctx, touched);
  if (input.kind === "extend") return listExtendedReaders(ctx, touched);
  const { id, language, ...reviewer } = await ctx.db.selectFrom("person").select(["id", "name", "email", "language"]).where("id", "=", input.reviewerId).executeTakeFirstOrThrow();
  return new Map(touched.map((applicationId) => [applicationId, [{ ...reviewer, personId: id, language: language ?? "fi" }]]));
}

const asFate = (fate: string | null): BulkFate => bulkFates.find((f) => f === fate) ?? "done";

/** An action with what will become, or has become, of each application, and the mails that follow; for those who run the cohort. What somebody else did to one in which the actor has a conflict is not said. */
export async function getBulkAction(ctx: Context, cohortId: string, bulkActionId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const action = found(
    await ctx.db
      .selectFrom("bulk_action as b")
      .innerJoin("person", "person.id", "b.made_by")
      .select(["b.id", "b.input", "b.made_at as madeAt", "b.done_at as doneAt", "person.name as madeBy"])
      .where("b.id", "=", bulkActionId)
      .where("b.cohort_id", "=", cohortId)
      .executeTakeFirst(),
    "bulk-action",
  );
  const input = BulkInput.parse(action.input);
  const listed = await listItems(ctx, bulkActionId);
  const hidden = await listHidden(ctx, (await getCall(ctx, cohortId)).id);
  const planned = action.doneAt ? null : new Map(planBulk(input, await readBulkFacts(ctx, cohortId, bulkActionId, input)).map((s) => [s.applicationId, s.fate]));
  const items = listed.map(({ applicationId, diaryNumber, name, language, fate }) => ({
    applicationId,
    diaryNumber: diaryNumber ?? "",
    name,
    language,
    fate: hidden.has(applicationId) ? ("own-conflict" as const) : (planned?.get(applicationId) ?? asFate(fate)),
  }));
  const touched = items.filter((i) => i.fate === "done").map((i) => i.applicationId);
  const readers = await listReadersOf(ctx, input, touched);
  const first = items.find((i) => i.fate === "done");
  const example = first && { ...first, reader: readers.get(first.applicationId)?.[0] ?? null };
  return { ...action, input, items, touched: touched.length, mails: [...readers.values()].flat().length, example };
}

/** What was done to several at once in a cohort, the newest first, at most 20; for those who run it. */
export async function listBulkActions(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const rows = await ctx.db
    .selectFrom("bulk_action as b")
    .innerJoin("person", "person.id", "b.made_by")
    .select((eb) => [
      "b.id",
      "b.input",
      "b.done_at as doneAt",
      "person.name as madeBy",
      eb
        .selectFrom("bulk_item as i")
        .select((e) => e.fn.countAll<number>().as("n"))
        .whereRef("i.bulk_action_id", "=", "b.id")
        .where("i.fate", "=", "done")
        .where(isSeenBy(ctx, "i.application_id"))
        .as("count"),
    ])
    .where("b.cohort_id", "=", cohortId)
    .where("b.done_at", "is not", null)
    .orderBy("b.done_at", "desc")
    .limit(20)
    .execute();
  return rows.map(({ input, count, ...r }) => ({ ...r, count: Number(count), kind: BulkInput.parse(input).kind }));
}
