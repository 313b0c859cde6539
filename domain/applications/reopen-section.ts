import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { findSection } from "./answers.rules.ts";
import { sectionReopened } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/** Takes back that a section is complete: its writer will come back to it. */
export async function reopenSection(ctx: Context, input: { applicationId: string; section: string }): Promise<Outcome<null, "wrong-state" | "late" | "unknown-section">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "mark-section");
    if (!locked.ok) return locked;
    if (!findSection(locked.value.form, input.section)) return refused("unknown-section");
    if (await store.deleteSectionDone(tx.db, input.applicationId, input.section)) await record(tx, sectionReopened, { applicationId: input.applicationId, section: input.section });
    return done(null);
  });
}
