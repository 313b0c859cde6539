import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { FormContent } from "./form.schema.ts";
import { formPublished } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Makes a form the call's next version, which new applications get. The caller holds the call. Part of publishing a form, which asks for the right to. */
export async function takeFormIntoUse(ctx: Context, input: { cohortId: string; callId: string; former: string; form: FormContent }): Promise<{ formVersionId: string; number: number }> {
  const formVersionId = newId(ctx);
  const number = (await store.findFormNumber(ctx.db, input.former)) + 1;
  await store.insertFormVersion(ctx.db, { id: formVersionId, content: input.form, number, former_id: input.former, created_at: ctx.now });
  await store.updateCall(ctx.db, input.callId, { form_version_id: formVersionId });
  await record(ctx, formPublished, { cohortId: input.cohortId, callId: input.callId, formVersionId });
  return { formVersionId, number };
}
