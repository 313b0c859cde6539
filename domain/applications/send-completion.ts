import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { getAnswers } from "./answers.queries.ts";
import { completionSent } from "./applications.events.ts";
import * as applications from "./applications.store.ts";
import { listAttachments, listWaitingAttachments } from "./attachments.queries.ts";
import * as attachments from "./attachments.store.ts";
import type { Missing } from "./check-answers.rules.ts";
import { changedByCompletion, checkCompletion } from "./completion.rules.ts";
import { getCompletionAnswers, lockCompletion, type CompletionRefusal } from "./completions.queries.ts";
import * as store from "./completions.store.ts";
import { listParties } from "./parties.queries.ts";

export type SendOutcome = Outcome<{ version: number; changed: string[] }, CompletionRefusal | "unchanged"> | { ok: false; refusal: "incomplete"; missing: Missing[] };

/** Sends a completion: what it opened is checked and the answers become the application's next frozen version, its files with them. Of two at once one sends it. */
export async function sendCompletion(ctx: Context, input: { applicationId: string; completionId: string }): Promise<SendOutcome> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx): Promise<SendOutcome> => {
    const locked = await lockCompletion(tx, input, "send-completion");
    if (!locked.ok) return locked;
    const { application, request, opened } = locked.value;
    const { id } = application;
    const [former, answers] = [await getAnswers(tx, id, request.formerVersion), await getCompletionAnswers(tx, request, application.version)];
    const [files, waiting] = [await listAttachments(tx, id), await listWaitingAttachments(tx, request.id)];
    const missing = checkCompletion(application.form, opened, answers, await listParties(tx, id), [...files, ...waiting]);
    if (missing.length > 0) return { ok: false, refusal: "incomplete", missing };
    const changed = changedByCompletion(opened, former, answers, waiting);
    if (changed.length === 0) return refused("unchanged");

    const version = application.version + 1;
    await applications.insertAnswerSet(tx.db, { id: newId(tx), application_id: id, version, base_version: application.version, answers, changed, author_id: me.personId, created_at: tx.now });
    for (const { questionKey } of waiting) await attachments.endAttachmentOf(tx.db, id, questionKey, tx.now);
    await attachments.releaseAttachments(tx.db, request.id, tx.now);
    await applications.updateApplication(tx.db, id, { version, submitted_version: version, saved_at: tx.now });
    await store.updateCompletion(tx.db, request.id, { sent_at: tx.now, sent_by: me.personId, sent_version: version, changed });
    await record(tx, completionSent, { applicationId: id, completionId: request.id });
    return done({ version, changed });
  });
}
