import { inTransaction } from "#db/transaction.ts";
import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { interviewNoteSaved } from "./interviews.events.ts";
import type { NoteInput } from "./interviews.schema.ts";
import * as store from "./interviews.store.ts";
import { getOwnInterview } from "./own-interviews.queries.ts";

/** What the interviewers write down together, until the decision. `version` is the one that the form started from: an older one is refused. */
export async function saveNote(ctx: Context, input: NoteInput & { interviewId: string }): Promise<Outcome<null, "decided" | "changed-elsewhere">> {
  const me = mustBePerson(ctx);
  return inTransaction(ctx, async (tx) => {
    const { id, applicationState } = await getOwnInterview(tx, input.interviewId);
    if (applicationState !== "submitted") return refused("decided");
    const saved = await store.putNote(tx.db, { interview_id: id, content: input.content, saved_by: me.personId, saved_at: tx.now }, input.version);
    if (!saved) return refused("changed-elsewhere");
    await record(tx, interviewNoteSaved, { interviewId: id });
    return done(null);
  });
}
