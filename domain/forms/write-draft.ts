import { mustBePerson } from "#domain/people/access.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { formDraftChanged } from "./forms.events.ts";
import { upsertDraft } from "./forms.store.ts";

/** Writes what organisers work on; applicants see it when it is published. Part of every change of a form: the call's row is locked. */
export async function writeDraft(ctx: Context, { callId, cohortId }: { callId: string; cohortId: string }, content: FormContent): Promise<void> {
  await upsertDraft(ctx.db, { call_id: callId, content, changed_by: mustBePerson(ctx).personId, changed_at: ctx.now });
  await record(ctx, formDraftChanged, { cohortId, callId });
}
