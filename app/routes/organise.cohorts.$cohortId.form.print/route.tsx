import { printForm } from "#app/forms/blank-form.server.ts";
import { page } from "#app/http/page.server.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";

/** The form as it is worked on, blank, to print. */
export const loader = page("manager", async (args) => {
  const { form, programmeName, cohortName, organiserName } = await getFormForEditing(args.ctx, args.params.cohortId!);
  return printForm(args, { programmeName, cohortName, organiserName, facts: [], form });
});
