import type { Context } from "#domain/shared/context.ts";
import type { Outcome } from "#domain/shared/outcome.ts";
import { publishBatch } from "./publish-batch.ts";
import { startPublication, type StartRefusal } from "./start-publication.ts";

/** Publishes every intended decision of the cohort's call. What a crash leaves is taken up by the worker, or by pressing again. */
export async function publishDecisions(ctx: Context, input: { cohortId: string }): Promise<Outcome<{ batchId: string }, StartRefusal>> {
  const started = await startPublication(ctx, input);
  if (started.ok) await publishBatch(ctx, started.value.batchId);
  return started;
}
