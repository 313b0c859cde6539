import { useTranslation } from "react-i18next";
import { LocalizedFields } from "#app/content/localized-fields.tsx";
import { ListFields } from "#app/programmes/list-fields.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, Checkboxes, Fieldset, Radios, Select, TextField } from "#app/ui/field.tsx";
import { programmeKinds } from "#domain/programmes/programmes.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";

/** Everything that a programme says about itself. */
export function ProgrammeFields({ form, rows }: { form: ReturnType<typeof useForm>; rows: { themes: number; partners: number } }) {
  const { t } = useTranslation();
  return (
    <>
      <LocalizedFields form={form} name="name" legend={t("programmes.name")} />
      <Radios {...form.field("kind")} label={t("programmes.kind")} options={programmeKinds.map((k) => ({ value: k, label: t(`programmes.kinds.${k}`) }))} />
      <LocalizedFields form={form} name="summary" legend={t("programmes.summary")} hint={t("programmes.summaryHint")} rows={3} />
      <LocalizedFields form={form} name="purpose" legend={t("programmes.purpose")} rows={6} />
      <LocalizedFields form={form} name="audience" legend={t("programmes.audience")} />
      <Checkboxes {...form.group("languages")} label={t("programmes.languages")} options={languages.map((l) => ({ value: l, label: t(`people.languages.${l}`) }))} />
      <Select
        {...form.field("regionCode")}
        label={t("programmes.region")}
        empty={t("programmes.wholeCountry")}
        width="medium"
        options={regionCodes.map((code) => ({ value: code, label: t(`regions.MK${code}`) }))}
      />
      <Fieldset legend={t("programmes.funding")}>
        <TextField {...form.field("funderName")} label={t("programmes.funderName")} optional />
        <TextField {...form.field("funderCode")} label={t("programmes.funderCode")} optional width="medium" />
        <TextField {...form.field("caseNumber")} label={t("programmes.caseNumber")} optional width="medium" />
        <Checkbox {...form.field("euFunded")} label={t("programmes.euFunded")} />
      </Fieldset>
      <ListFields form={form} rows={rows} />
    </>
  );
}
