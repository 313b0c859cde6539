import { page } from "#app/http/page.server.ts";
import { writeFormFile } from "#domain/forms/form-file.rules.ts";
import { getFormForEditing } from "#domain/forms/forms.queries.ts";
import { slugOf } from "#domain/programmes/slug.rules.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The form as it is worked on, as a file that another cohort, or another Kohortti, can take in. */
export const loader = page("manager", async ({ ctx, params, language }) => {
  const { form, cohortName } = await getFormForEditing(ctx, params.cohortId!);
  const name = slugOf(readText(cohortName, language).text) || "form";
  return new Response(writeFormFile(form), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": `attachment; filename="${name}.form.json"`, "Cache-Control": "private, no-store" },
  });
});
