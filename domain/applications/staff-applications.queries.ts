import { sql } from "kysely";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { mustReach } from "./application-access.queries.ts";
import { getApplication } from "./applications.queries.ts";
import type { ApplicationState } from "./applications.schema.ts";
import { listExtensionsOf } from "./extensions.queries.ts";
import { listAttachments } from "./attachments.queries.ts";
import { listParties, listWriters } from "./parties.queries.ts";

export const sentStates = ["submitted", "decided", "withdrawn"] as const satisfies readonly ApplicationState[];
export type SentState = (typeof sentStates)[number];
export const pageSize = 50;

/**
 * The applications of a cohort that have been sent, newest number first, for those who run it. `text` is looked for in
 * the diary number and the parties' names. Two queries whatever the number of rows; 50 a page, pages count from 1.
 */
export async function listForCohort(ctx: Context, cohortId: string, filter: { state?: SentState; text?: string; page?: number } = {}) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  let query = ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("application_party as p", (j) => j.onRef("p.application_id", "=", "a.id").on("p.role", "=", "lead"))
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .where("call.cohort_id", "=", cohortId)
    .where("a.diary_number", "is not", null);
  if (filter.state) query = query.where("a.state", "=", filter.state);
  const text = filter.text?.trim().slice(0, 100);
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) =>
      eb.or([
        eb("a.diary_number", "ilike", like),
        eb.exists(
          eb
            .selectFrom("application_party as p2")
            .innerJoin("organisation as o2", "o2.id", "p2.organisation_id")
            .select("p2.id")
            .whereRef("p2.application_id", "=", "a.id")
            .where("o2.name", "ilike", like),
        ),
      ]),
    );
  }
  const rows = await query
    .select(["a.id", "a.state", "a.diary_number as diaryNumber", "a.submitted_at as submittedAt", "a.language", "o.name as leadName", "p.contact_name as contactName"])
    .select((eb) =>
      eb
        .selectFrom("application_party as partner")
        .innerJoin("organisation as po", "po.id", "partner.organisation_id")
        .select(sql<string[]>`coalesce(array_agg(po.name order by partner.position), '{}')`.as("names"))
        .whereRef("partner.application_id", "=", "a.id")
        .where("partner.role", "=", "partner")
        .as("partnerNames"),
    )
    .select(sql<string>`count(*) over ()`.as("total"))
    .orderBy("a.diary_number", "desc")
    .limit(pageSize)
    .offset((Math.max(1, filter.page ?? 1) - 1) * pageSize)
    .execute();
  return { total: Number(rows[0]?.total ?? 0), applications: rows.map(({ total: _, ...r }) => ({ ...r, partnerNames: r.partnerNames ?? [] })) };
}

/** How many applications of a cohort are in each state, drafts too; for those who run it. */
export async function countByState(ctx: Context, cohortId: string): Promise<Record<ApplicationState, number>> {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const rows = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .select((eb) => ["a.state", eb.fn.countAll<string>().as("n")])
    .where("call.cohort_id", "=", cohortId)
    .where((eb) => eb.or([eb("a.state", "=", "draft"), eb("a.diary_number", "is not", null)]))
    .groupBy("a.state")
    .execute();
  const counts: Record<ApplicationState, number> = { draft: 0, submitted: 0, decided: 0, withdrawn: 0 };
  for (const row of rows) counts[row.state] = Number(row.n);
  return counts;
}

/** One application that was sent, for those who run its cohort; NotFound when it belongs to another cohort or was never sent. */
export async function getForStaff(ctx: Context, cohortId: string, applicationId: string) {
  const reach = await mustReach(ctx, applicationId, ["staff"]);
  if (reach.cohortId !== cohortId) throw new NotFound("application");
  const application = await getApplication(ctx, applicationId);
  if (!application.diaryNumber) throw new NotFound("application");
  const [parties, attachments, writers, extensions] = await Promise.all([
    listParties(ctx, applicationId),
    listAttachments(ctx, applicationId),
    listWriters(ctx, applicationId),
    listExtensionsOf(ctx, applicationId),
  ]);
  return { ...application, parties, attachments, writers, extensions };
}

/** The head of the cohort's pages of applications, for those who run it. */
export async function getCohortName(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return ctx.db.selectFrom("cohort").select(["cohort.id", "cohort.name", "cohort.zone"]).where("cohort.id", "=", cohortId).executeTakeFirstOrThrow();
}
