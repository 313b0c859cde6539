import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import type { FormFault } from "#domain/forms/form-faults.rules.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";

/** A fault as a sentence; a question that it names goes by its text. */
export function useFaultWords(form: FormContent) {
  const { t } = useTranslation();
  const read = useRead();
  return ({ fault, language, name = "" }: FormFault): string => {
    const asked = allQuestions(form).find((q) => q.key === name);
    return t(`forms.fault.${fault}`, { name: asked ? read(asked.label) : name, language: language ? t(`people.languages.${language}`) : "" });
  };
}
