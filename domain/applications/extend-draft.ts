import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { extensionGiven } from "./applications.events.ts";
import { getCallToExtend, lockDraft } from "./extensions.queries.ts";
import * as store from "./extensions.store.ts";

type Given = { cohortId: string; applicationId: string; /** the writer who it is for */ email: string; until: string; why: string };

/** Gives one draft more time, whose application is known already; what has been sent meanwhile needs none. */
export async function extendDraft(ctx: Context, { cohortId, applicationId, email, until: typed, why }: Given): Promise<Outcome<{ extensionId: string }, "not-draft" | "not-later">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const call = await getCallToExtend(tx, cohortId);
    const { state, closesAt } = await lockDraft(tx, call.id, applicationId);
    if (state !== "draft") return refused("not-draft");
    const until = momentAt(typed, call.zone);
    if (until <= closesAt || until <= tx.now) return refused("not-later");
    const extensionId = newId(tx);
    await store.insertExtension(tx.db, { id: extensionId, call_id: call.id, application_id: applicationId, email, until, why, given_by: me.personId, given_at: tx.now });
    await record(tx, extensionGiven, { extensionId, cohortId, applicationId });
    return done({ extensionId });
  });
}
