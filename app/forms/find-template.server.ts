import { builtInForms } from "#domain/editions/form-library.rules.ts";
import { getFormForEditing, listFormTemplates } from "#domain/forms/forms.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";

/** A template by its address: a built-in one by its name (it has none of its own), a saved one by its id. */
export async function findTemplate(ctx: Context, cohortId: string, template: string): Promise<{ edited: Awaited<ReturnType<typeof getFormForEditing>>; name: string | null; form: FormContent }> {
  const edited = await getFormForEditing(ctx, cohortId);
  const builtIn = Object.entries(builtInForms).find(([key]) => key === template);
  if (builtIn) return { edited, name: null, form: builtIn[1] };
  const { name, form } = found(
    (await listFormTemplates(ctx, edited.organiserId)).find((f) => f.id === template),
    "template",
  );
  return { edited, name, form };
}
