import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { getAnswers } from "./answers.queries.ts";
import { lockFor } from "./application-access.queries.ts";
import { completionAsked } from "./applications.events.ts";
import { listAttachments } from "./attachments.queries.ts";
import type { CompletionInput } from "./completion.schema.ts";
import * as store from "./completions.store.ts";
import { shownForm } from "./shown-form.rules.ts";

/**
 * Asks the writers of a sent application to complete some of its answers by a moment. Only questions that the form asked
 * them can be chosen. One request is open at a time: of two organisers at once one asks.
 */
export async function askCompletion(
  ctx: Context,
  input: CompletionInput & { applicationId: string },
): Promise<Outcome<{ completionId: string }, "wrong-state" | "late" | "already-open" | "unknown-question" | "not-later">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "ask-completion");
    if (!locked.ok) return locked;
    const { id, version, submittedVersion, form, call } = locked.value;
    if (submittedVersion === null || call.cohortState !== "published") return refused("wrong-state");
    const dueAt = momentAt(input.until, call.zone);
    if (dueAt <= tx.now) return refused("not-later");
    const files = (await listAttachments(tx, id)).map((f) => f.questionKey);
    const shown = shownForm(form, await getAnswers(tx, id, submittedVersion), files).form.sections.flatMap((s) => s.questions.map((q) => q.key));
    if (input.questions.some((key) => !shown.includes(key))) return refused("unknown-question");

    const completionId = newId(tx);
    const made = await store.insertCompletion(tx.db, {
      id: completionId,
      application_id: id,
      questions: shown.filter((key) => input.questions.includes(key)),
      message: input.message,
      due_at: dueAt,
      former_version: submittedVersion,
      base_version: version,
      asked_by: me.personId,
      asked_at: tx.now,
    });
    if (!made) return refused("already-open");
    await record(tx, completionAsked, { applicationId: id, completionId });
    return done({ completionId });
  });
}
