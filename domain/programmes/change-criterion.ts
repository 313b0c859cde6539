import { inTransaction } from "#db/transaction.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome, type Overtaken } from "#domain/shared/outcome.ts";
import { structureRefusal, wordsRefusal } from "./criteria-change.rules.ts";
import { valuesOfKind, type CriterionKind } from "./criteria.rules.ts";
import { lockCriteria } from "./locked-criteria.queries.ts";
import { criteriaChanged, criterionChanged, criterionEdits } from "./programmes.events.ts";
import type { CriterionInput } from "./programmes.schema.ts";
import * as store from "./programmes.store.ts";
import { slugOf } from "./slug.rules.ts";

/** A new criterion of a kind, or the one that is changed: its kind stays. */
export type CriterionChange = CriterionInput & { cohortId: string } & ({ kind: CriterionKind } | { criterionId: string });
export type CriterionRefusal = "reviews-begun" | "criteria-promised" | "decided" | "too-many" | "values-missing";

const mostCriteria = 20;

/** Adds a criterion (it weighs nothing yet) or changes the words of one, by the cohort's managers. */
export async function changeCriterion(ctx: Context, { cohortId, seen, name, help, anchors, ...what }: CriterionChange): Promise<Outcome<{ criterionId: string }, CriterionRefusal> | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    const { callId, criteria, use } = await lockCriteria(tx, cohortId);
    const isNew = "kind" in what;
    const old = isNew ? undefined : criteria.find((c) => c.id === what.criterionId);
    const kind = isNew ? what.kind : found(old, "criterion").kind;
    const refusal = isNew ? (structureRefusal(use) ?? (criteria.length >= mostCriteria ? "too-many" : null)) : wordsRefusal(use);
    if (refusal) return refused(refusal);
    const overtaken = isNew ? null : await changedSince(tx, seen, criterionEdits(what.criterionId));
    if (overtaken) return overtaken;
    if (anchors.length !== valuesOfKind(kind).length) return refused("values-missing");
    const words = { name, help, anchors: JSON.stringify(anchors) };
    const id = isNew ? newId(tx) : what.criterionId;
    if (isNew) {
      const start = slugOf(name.fi || name.sv || name.en || "").slice(0, 50) || "criterion";
      const key = criteria.some((c) => c.key === start) ? `${start}-${id.slice(-6)}` : start;
      await store.insertCriterion(tx.db, { id, call_id: callId, key, kind, ...words, weight: 0, position: criteria.length });
      await record(tx, criteriaChanged, { cohortId, callId });
    } else {
      await store.updateCriterion(tx.db, id, words);
      await record(tx, criterionChanged, { cohortId, callId, criterionId: id });
    }
    return done({ criterionId: id });
  });
}
