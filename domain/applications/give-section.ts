import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { findSection } from "./answers.rules.ts";
import { lockFor } from "./application-access.queries.ts";
import { editors } from "./application.policy.ts";
import { sectionGiven } from "./applications.events.ts";
import { listWriters } from "./parties.queries.ts";
import * as store from "./section-owners.store.ts";

/** Makes a section one writer's, or nobody's (""). It tells who writes it and keeps nobody else out. */
export async function giveSection(ctx: Context, input: { applicationId: string; section: string; writerId: string }): Promise<Outcome<null, "wrong-state" | "late" | "unknown-section">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "give-section");
    if (!locked.ok) return locked;
    if (!findSection(locked.value.form, input.section)) return refused("unknown-section");
    if (input.writerId === "") await store.freeSection(tx.db, input.applicationId, input.section);
    else {
      const writer = (await listWriters(tx, input.applicationId)).find((w) => w.id === input.writerId);
      if (!writer || !editors.some((access) => access === writer.access)) throw new NotFound("writer");
      await store.giveSection(tx.db, { application_id: input.applicationId, section_key: input.section, writer_id: writer.id, given_by: me.personId, given_at: tx.now });
    }
    await record(tx, sectionGiven, { applicationId: input.applicationId, section: input.section });
    return done(null);
  });
}
