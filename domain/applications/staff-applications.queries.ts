import { mustHaveRole, runsCohort } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { mustReach } from "./application-access.queries.ts";
import { getApplication } from "./applications.queries.ts";
import type { ApplicationState } from "./applications.schema.ts";
import { listExtensionsOf } from "./extensions.queries.ts";
import { listAttachments } from "./attachments.queries.ts";
import { listDuplicates } from "./duplicates.queries.ts";
import { listParties, listWriters } from "./parties.queries.ts";
import { listSignatures } from "./signatures.queries.ts";

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

/** One application that was sent, for those who run its cohort, and for who stands in for them in this `oneCase`; NotFound when it belongs to another cohort or was never sent. */
export async function getForStaff(ctx: Context, cohortId: string, applicationId: string) {
  const reach = await mustReach(ctx, applicationId, ["staff"]);
  if (reach.cohortId !== cohortId) throw new NotFound("application");
  const application = await getApplication(ctx, applicationId);
  if (!application.diaryNumber) throw new NotFound("application");
  const [parties, attachments, writers, extensions, signatures, duplicates] = await Promise.all([
    listParties(ctx, applicationId),
    listAttachments(ctx, applicationId),
    listWriters(ctx, applicationId),
    listExtensionsOf(ctx, applicationId),
    application.needsSignatures ? listSignatures(ctx, applicationId) : [],
    listDuplicates(ctx, [applicationId]),
  ]);
  const runs = await runsCohort(ctx, cohortId);
  return { ...application, oneCase: runs ? undefined : applicationId, parties, attachments, writers, extensions, signatures, duplicates: runs ? (duplicates.get(applicationId) ?? []) : [] };
}

/** The head of the cohort's pages of applications, for those who run it. */
export async function getCohortName(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return ctx.db.selectFrom("cohort").select(["cohort.id", "cohort.name", "cohort.zone"]).where("cohort.id", "=", cohortId).executeTakeFirstOrThrow();
}
