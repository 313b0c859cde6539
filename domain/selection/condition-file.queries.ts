import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { mustRunCase } from "./cases.queries.ts";
import { getOwnAccess } from "./letters.queries.ts";

/** The file that came with an answer, for those who act for the application and those who run its cohort. */
export async function getConditionFile(ctx: Context, { applicationId, conditionId }: { applicationId: string; conditionId: string }, storage: Storage) {
  await getOwnAccess(ctx, applicationId).catch(() => mustRunCase(ctx, applicationId));
  const row = await ctx.db
    .selectFrom("decision_condition as c")
    .innerJoin("file", "file.id", "c.file_id")
    .select(["file.name", "file.media_type as mediaType", "file.stored_key as key"])
    .where("c.id", "=", conditionId)
    .where("c.application_id", "=", applicationId)
    .executeTakeFirst();
  const { key, ...file } = found(row, "file");
  return { ...file, bytes: await storage.get(key) };
}
