import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { findExtension } from "#domain/programmes/calls.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { extensionGiven } from "./applications.events.ts";
import type { ExtensionInput } from "./extension.schema.ts";
import { getCallToExtend, listDraftsOf } from "./extensions.queries.ts";
import * as store from "./extensions.store.ts";

/** `leads`: the organisations of the drafts among which the business id has to choose. */
export type ExtensionRefusal = Extract<Outcome<never, "not-later">, { ok: false }> | { ok: false; refusal: "several"; leads: string[] };

/**
 * Gives the draft of a writer more time, or the application that they have still to start. The writer is named by their
 * address, so that nobody looks into drafts; only when they write several does the lead's business id say which.
 */
export async function giveExtension(ctx: Context, input: ExtensionInput & { cohortId: string }): Promise<{ ok: true; value: { extensionId: string } } | ExtensionRefusal> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = await getCallToExtend(tx, input.cohortId);
    await store.lockPersonAt(tx.db, input.email);
    const drafts = await listDraftsOf(tx, call.id, input.email);
    const draft = drafts.length > 1 ? drafts.find((d) => d.businessId === input.businessId) : drafts[0];
    if (drafts.length > 1 && !draft) return { ok: false, refusal: "several", leads: drafts.map((d) => d.name) } as const;
    const closesAt = draft?.closesAt ?? (await findExtension(tx, call.id, input.email)) ?? call.closesAt;
    const until = momentAt(input.until, call.zone);
    if (until <= closesAt || until <= tx.now) return refused("not-later");
    const extensionId = newId(tx);
    const given = { email: input.email, until, why: input.why, given_by: me.personId, given_at: tx.now };
    await store.insertExtension(tx.db, { id: extensionId, call_id: call.id, application_id: draft?.id ?? null, ...given });
    await record(tx, extensionGiven, { extensionId, cohortId: input.cohortId, ...(draft && { applicationId: draft.id }) });
    return done({ extensionId });
  });
}
