import type { FormContent } from "#domain/programmes/form.schema.ts";
import { academyForm } from "./academy-form.rules.ts";
import type { editionTemplates } from "./edition.schema.ts";
import { workshopsForm } from "./workshops-form.rules.ts";

/** The forms that come with Kohortti, by the templates of editions to which they belong. */
export const builtInForms: Record<(typeof editionTemplates)[number], FormContent> = { academy: academyForm, workshops: workshopsForm };
