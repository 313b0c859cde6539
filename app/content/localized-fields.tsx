import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Fieldset, TextArea, TextField } from "#app/ui/field.tsx";
import { languages } from "#domain/shared/language.ts";

interface LocalizedFieldsProps {
  form: ReturnType<typeof useForm>;
  /** Fields are called `name.fi`, `name.sv` and `name.en`. */
  name: string;
  legend: string;
  hint?: string;
  /** Rows of a longer text; else one line. */
  rows?: number;
}

/** One content text in each language; one of them is enough. */
export function LocalizedFields({ form, name, legend, hint, rows }: LocalizedFieldsProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={legend}>
      {languages.map((language) => {
        const field = { ...form.field(`${name}.${language}`), label: t(`programmes.inLanguage.${language}`), lang: language, hint: language === "fi" ? hint : undefined };
        return rows ? <TextArea key={language} {...field} rows={rows} /> : <TextField key={language} {...field} />;
      })}
    </Fieldset>
  );
}

/** Start values of such fields. */
export const localizedStart = (name: string, value: { fi?: string; sv?: string; en?: string }) => Object.fromEntries(languages.map((language) => [`${name}.${language}`, value[language] ?? ""]));
