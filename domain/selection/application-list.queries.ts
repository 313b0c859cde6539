import { sql } from "kysely";
import { listDuplicates } from "#domain/applications/duplicates.queries.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { isApart } from "./apart.queries.ts";
import { ListFilter, type ListedApplication } from "./application-list.schema.ts";
import { isSeenBy } from "./cases.queries.ts";
import { followUpOf, listFollowUps } from "./follow-ups.queries.ts";
import { getResults, type Result } from "./ranking.queries.ts";
import { inOrder } from "./ranking.rules.ts";

export const pageSize = 50;

/** Whether the application `a` of a query has a review in one of these states. */
const hasReview = (states: string[]) => sql<boolean>`exists (select from review_assignment r where r.application_id = a.id and r.state = any(${sql.val(states)}::text[]))`;
const countReviews = (states: string[]) => sql<number>`(select count(*)::int from review_assignment r where r.application_id = a.id and r.state = any(${sql.val(states)}::text[]))`;
const open = ["assigned", "accepted"];

const namedLike = (text: string) => {
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(a.diary_number ilike ${like} or exists (
    select from application_party p2 join organisation o2 on o2.id = p2.organisation_id where p2.application_id = a.id and p2.left_at is null and o2.name ilike ${like}))`;
};

const hasPartner = sql<boolean>`exists (select from application_party p2 where p2.application_id = a.id and p2.role = 'partner' and p2.left_at is null)`;

const progress = {
  apart: isApart,
  none: sql<boolean>`not ${hasReview([...open, "delivered"])}`,
  waiting: hasReview(open),
  delivered: sql<boolean>`${hasReview(["delivered"])} and not ${hasReview(open)}`,
};

async function readMatching(ctx: Context, cohortId: string, f: ListFilter) {
  const seen = isSeenBy(ctx, "a.id"); // whoever has a conflict is shielded from reviews and decision
  let query = ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("decision as d", "d.application_id", "a.id")
    .select(["a.id", "a.call_id as callId", sql<string>`a.diary_number`.as("diaryNumber"), sql<boolean>`not ${seen}`.as("isHidden")])
    .where("call.cohort_id", "=", cohortId)
    .where("a.diary_number", "is not", null);
  if (f.text) query = query.where(namedLike(f.text));
  if (f.state) query = query.where("a.state", "=", f.state);
  if (f.partnership) query = query.where(f.partnership === "joint" ? hasPartner : sql<boolean>`not ${hasPartner}`);
  if (f.region) query = query.where("o.region_code", "=", f.region);
  if (f.language) query = query.where("a.language", "=", f.language);
  if (f.progress) query = query.where(progress[f.progress]);
  if (f.followUp) query = query.where(followUpOf(ctx)[f.followUp]);
  if (f.intended === "undecided") query = query.where("d.intended", "is", null);
  else if (f.intended) query = query.where("d.intended", "=", f.intended);
  // what is hidden must not be learned from what a filter lets through
  if (f.progress || f.intended || f.followUp) query = query.where(seen);
  if (f.sort === "sent") query = query.orderBy("a.submitted_at");
  return query.orderBy("a.diary_number", f.sort === "sent" ? "asc" : "desc").execute();
}

type Matching = Awaited<ReturnType<typeof readMatching>>;

/** What the reviews of a cohort's applications come to, of those that the actor may see it of. */
async function readResults(ctx: Context, rows: Matching): Promise<Map<string, Result>> {
  const shown = rows.filter((r) => !r.isHidden);
  return shown[0]
    ? getResults(
        ctx,
        shown[0].callId,
        shown.map((r) => r.id),
      )
    : new Map();
}

/** Every application that a filter shows, in its order: the newest number, the oldest sent or the best points first; for those who run the cohort. */
export async function listMatching(ctx: Context, cohortId: string, filter: ListFilter): Promise<Matching> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const rows = await readMatching(ctx, cohortId, filter);
  if (filter.sort !== "points") return rows;
  const results = await readResults(ctx, rows);
  return inOrder(rows.map((r) => ({ ...r, standing: results.get(r.id)?.standing ?? null })));
}

async function readDetails(ctx: Context, ids: string[]) {
  return ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .leftJoin("decision as d", "d.application_id", "a.id")
    .select(["a.id", "a.state", "a.submitted_at as submittedAt", "a.language", "o.name as leadName", "o.region_code as regionCode"])
    .select([countReviews(open).as("open"), countReviews(["delivered"]).as("delivered"), isApart.as("isApart"), "d.intended", "d.wait_rank as waitRank", listFollowUps(ctx).as("followUps")])
    .select((eb) =>
      eb
        .selectFrom("application_party as partner")
        .innerJoin("organisation as po", "po.id", "partner.organisation_id")
        .select(sql<string[]>`coalesce(array_agg(po.name order by partner.position), '{}')`.as("names"))
        .whereRef("partner.application_id", "=", "a.id")
        .where("partner.role", "=", "partner")
        .where("partner.left_at", "is", null)
        .as("partnerNames"),
    )
    .where(sql<boolean>`a.id = any(${sql.val(ids)}::uuid[])`)
    .execute();
}

/** Applications with what selection knows of them, in the order given; of a hidden one `selection` is null. Unscoped: they come from `listMatching`. */
export async function describeApplications(ctx: Context, rows: Matching): Promise<ListedApplication[]> {
  const details = new Map(
    (
      await readDetails(
        ctx,
        rows.map((r) => r.id),
      )
    ).map((d) => [d.id, d]),
  );
  const results = await readResults(ctx, rows);
  return rows.flatMap(({ id, diaryNumber, isHidden }) => {
    const row = details.get(id);
    if (!row) return [];
    const { open, delivered, isApart, intended, waitRank, partnerNames, followUps, ...rest } = row;
    const { standing = null, recommended = null } = results.get(id) ?? {};
    const points = standing?.mean ?? null;
    const selection = isHidden ? null : { points, isFailed: standing && standing.failed.length > 0, recommended, isApart, open, delivered, intended, waitRank };
    return [{ ...rest, diaryNumber, partnerNames: partnerNames ?? [], followUps: isHidden ? [] : followUps, selection }];
  });
}

/** A page (50, counted from 1) of a cohort's sent applications and how many match, for those who run it. The number of queries does not depend on the rows. */
export async function listForCohort(ctx: Context, cohortId: string, filter: ListFilter = ListFilter.parse({}), page = 1) {
  const matching = await listMatching(ctx, cohortId, filter);
  const shown = matching.slice((page - 1) * pageSize, page * pageSize);
  const duplicates = listDuplicates(
    ctx,
    shown.map((r) => r.id),
  );
  const [applications, doubled] = await Promise.all([describeApplications(ctx, shown), duplicates]);
  return { total: matching.length, applications: applications.map((a) => ({ ...a, isDuplicate: doubled.has(a.id) })) };
}
