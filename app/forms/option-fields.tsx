import { useTranslation } from "react-i18next";
import { rowsOf } from "#app/forms/rows-of.ts";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, Fieldset, Select, TextField } from "#app/ui/field.tsx";
import { columnKinds } from "#domain/programmes/form.schema.ts";
import { languages } from "#domain/shared/language.ts";

type Props = { form: ReturnType<typeof useForm> };

/** A row's text in each language, under its hidden key. */
function RowTexts({ form, name, keyName }: Props & { name: string; keyName: string }) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name={`${name}.${keyName}`} defaultValue={form.value(`${name}.${keyName}`)} />
      {languages.map((l) => (
        <TextField key={l} {...form.field(`${name}.label.${l}`)} label={t(`programmes.inLanguage.${l}`)} lang={l} optional />
      ))}
    </>
  );
}

const texts = (name: string) => languages.map((l) => `${name}.label.${l}`);

/** The options of a question, one row each. A row without a text is dropped when it is saved. */
export function OptionFields({ form }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("forms.options")}>
      <p className="text-muted">{t("forms.rowsHint")}</p>
      {rowsOf(form, (row) => texts(`options[${row}]`), 50).map((row) => (
        <Fieldset key={row} legend={t("forms.option", { number: row + 1 })} side>
          <RowTexts form={form} name={`options[${row}]`} keyName="value" />
        </Fieldset>
      ))}
    </Fieldset>
  );
}

/** The columns of a table, one row each. */
export function ColumnFields({ form }: Props) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t("forms.columns")}>
      <p className="text-muted">{t("forms.rowsHint")}</p>
      {rowsOf(form, (row) => texts(`columns[${row}]`), 8).map((row) => (
        <Fieldset key={row} legend={t("forms.column", { number: row + 1 })} side>
          <RowTexts form={form} name={`columns[${row}]`} keyName="key" />
          <Select {...form.field(`columns[${row}].kind`)} label={t("forms.columnKind")} width="medium" options={columnKinds.map((kind) => ({ value: kind, label: t(`forms.columnKinds.${kind}`) }))} />
          <Checkbox {...form.field(`columns[${row}].optional`)} label={t("forms.columnOptional")} />
        </Fieldset>
      ))}
    </Fieldset>
  );
}
