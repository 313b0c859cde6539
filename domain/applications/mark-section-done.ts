import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { findSection } from "./answers.rules.ts";
import { sectionDone } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/** A writer says that a section is complete. It says nothing of its answers: only sending checks them. Marking twice is the same as once. */
export async function markSectionDone(ctx: Context, input: { applicationId: string; section: string }): Promise<Outcome<null, "wrong-state" | "late" | "unknown-section">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "mark-section");
    if (!locked.ok) return locked;
    if (!findSection(locked.value.form, input.section)) return refused("unknown-section");
    const isNew = await store.insertSectionDone(tx.db, { application_id: input.applicationId, section_key: input.section, done_by: me.personId, done_at: tx.now });
    if (isNew) await record(tx, sectionDone, { applicationId: input.applicationId, section: input.section });
    return done(null);
  });
}
