import { extendCompletion } from "#domain/applications/extend-completion.ts";
import { extendDraft } from "#domain/applications/extend-draft.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import type { BulkStep } from "./bulk.rules.ts";
import type { BulkFate, BulkInput } from "./bulk.schema.ts";
import type { readBulkFacts } from "./bulk.queries.ts";
import * as decisions from "./decisions.store.ts";
import { giveReview } from "./give-review.ts";
import { applicantsWritten, decisionIntended } from "./selection.events.ts";

type Facts = Awaited<ReturnType<typeof readBulkFacts>>;
type Item = Facts["items"][number];
type Of = { bulkActionId: string; cohortId: string };
type In<Kind extends BulkInput["kind"]> = Extract<BulkInput, { kind: Kind }>;

async function intend(tx: Context, input: In<"intend">, { applicationId, waitRank }: BulkStep, item: Item): Promise<void> {
  const { intended } = input;
  const words = { reasons: item.reasons || input.reasons, conditions: intended === "refuse" ? "" : item.conditions };
  await decisions.putIntention(tx.db, { application_id: applicationId, intended, wait_rank: waitRank, ...words, intended_by: mustBePerson(tx).personId, intended_at: tx.now });
  await record(tx, decisionIntended, { decisionOf: applicationId });
}

/** Its writers may have sent it in the moment between: then it needs no more time. */
async function extend(tx: Context, cohortId: string, { until, why }: In<"extend">, { applicationId, time }: Item): Promise<BulkFate> {
  if (!time) return "nothing-open";
  const given =
    time.of === "draft" ? await extendDraft(tx, { cohortId, applicationId, email: time.email, until, why }) : await extendCompletion(tx, { applicationId, completionId: time.completionId, until });
  if (given.ok) return "done";
  return given.refusal === "not-later" ? "not-later" : "nothing-open";
}

/** Does to one application what an action says; returns what became of it. Part of doing the action, under the cohort's lock. */
export async function doOne(tx: Context, { bulkActionId, cohortId }: Of, input: BulkInput, step: BulkStep, item: Item, reviewsDueAt: Date): Promise<BulkFate> {
  const { applicationId } = step;
  if (input.kind === "extend") return extend(tx, cohortId, input, item);
  if (input.kind === "review") await giveReview(tx, { applicationId, reviewerId: input.reviewerId, dueAt: reviewsDueAt, before: item.assignment?.id });
  if (input.kind === "write") await record(tx, applicantsWritten, { applicationId, bulkActionId, cohortId });
  if (input.kind === "intend") await intend(tx, input, step, item);
  return "done";
}
