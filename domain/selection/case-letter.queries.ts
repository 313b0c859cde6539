import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import { getCall, mustRunCase } from "./cases.queries.ts";
import { composeLetters } from "./compose-letters.queries.ts";
import { listReaders } from "./letter-readers.queries.ts";

/**
 * The letter that an application's intended decision would make if it went out now, and who would get it. For those who
 * run the cohort, or stand in for them in this `oneCase`; NotFound when nothing is intended, or it has gone out.
 */
export async function getCaseLetter(ctx: Context, cohortId: string, applicationId: string) {
  const one = await mustRunCase(ctx, applicationId);
  if (one.cohort_id !== cohortId) throw new NotFound("application");
  const decision = await ctx.db
    .selectFrom("decision")
    .select(["intended", "wait_rank as waitRank"])
    .where("application_id", "=", applicationId)
    .where("intended", "is not", null)
    .where("published", "is", null)
    .executeTakeFirst();
  const readers = await listReaders(ctx, [applicationId]);
  const letter = found((await composeLetters(ctx, [applicationId], readers)).get(applicationId), "letter");
  return {
    ...found(decision, "decision"),
    applicationId,
    oneCase: one.runs ? undefined : applicationId,
    call: await getCall(ctx, cohortId),
    letter: letter.content,
    readers: (readers.get(applicationId) ?? []).map((r) => r.email),
  };
}
