import { data } from "@remix-run/node";
import { valuesOf, type FormReply } from "#app/http/act.server.ts";
import { fingerprint } from "#domain/forms/fingerprint.rules.ts";
import { findItem, type FormItem } from "#domain/forms/form-edit.rules.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import type { Context } from "#domain/shared/context.ts";

/** Someone else has saved the same meanwhile: what was typed comes back and, marked with what is saved now, goes over it at the next press. */
export async function changedMeanwhile(args: { ctx: Context; form: FormData }, { cohortId, item }: { cohortId: string; item: FormItem }) {
  const { form } = await getFormForEditing(args.ctx, cohortId);
  const values = { ...valuesOf(args.form), shown: fingerprint(findItem(form, item)) };
  return data({ values, errors: {}, refusal: "forms.refusal.changed-meanwhile" } satisfies FormReply, { status: 409 });
}
