import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import * as store from "./assignments.store.ts";
import type { PlanContent } from "./plan.schema.ts";
import { getWorkAccess, mustWrite } from "./work-access.queries.ts";
import { fieldsOf, mergeValues, planFaults, shapeValue, type Clash } from "./plan-values.rules.ts";

/** `savedAt` and `version` of the draft as it is now. `clashes` holds what was not saved, beside what is there. */
export type SavedDraft = { version: number; savedAt: Date | null; clashes: (Clash & { byName: string | null })[]; /** how many values are there but cannot be read */ unreadable: number };

/**
 * Saves what a member has written, however incomplete. `was` is what the writer started from, so that a
 * colleague's changes elsewhere stay; a table is one field. Fields that the plan does not have are passed over. Records no event: who saved last
 * and when is in the work.
 */
export async function saveDraft(ctx: Context, input: { workId: string; was: PlanContent; fields: PlanContent }): Promise<Outcome<SavedDraft, "accepted" | "not-open">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const work = await getWorkAccess(tx, input.workId, { lock: true });
    mustWrite(work);
    if (work.state === "accepted") return refused("accepted");
    if (tx.now < work.dates.opensAt) return refused("not-open");
    const clean = (typed: PlanContent): PlanContent =>
      Object.fromEntries(
        fieldsOf(work.template).flatMap((field) => {
          const value = typed[field.key];
          return value === undefined ? [] : [[field.key, shapeValue(field, value)]];
        }),
      );
    const { content, changed, clashes } = mergeValues(work.draft, clean(input.was), clean(input.fields));
    const named = clashes.map((clash) => ({ ...clash, byName: work.draftByName }));
    const unreadable = planFaults(work.template, content).filter(({ fault }) => fault !== "empty").length;
    if (changed.length === 0) return done({ version: work.draftVersion, savedAt: work.draftAt, clashes: named, unreadable });
    const version = work.draftVersion + 1;
    await store.updateWork(tx.db, work.id, { draft: content, draft_version: version, draft_by: me.personId, draft_at: tx.now });
    return done({ version, savedAt: tx.now, clashes: named, unreadable });
  });
}
