import { useTranslation } from "react-i18next";
import { LocalizedFields } from "#app/content/localized-fields.tsx";
import { ConditionFields } from "#app/forms/condition-fields.tsx";
import { ColumnFields, OptionFields } from "#app/forms/option-fields.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, Fieldset, NumberField } from "#app/ui/field.tsx";
import type { Question } from "#domain/programmes/form.schema.ts";
import { hasOptions, type QuestionKind } from "#domain/programmes/question-kinds.rules.ts";

type Props = { form: ReturnType<typeof useForm>; kind: QuestionKind; /** the questions before this one */ questions: Question[] };

/** What a question of a kind consists of. */
export function QuestionFields({ form, kind, questions }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <input type="hidden" name="shown" defaultValue={form.value("shown")} />
      <input type="hidden" name="kind" value={kind} readOnly />
      <LocalizedFields form={form} name="label" legend={t("forms.label")} />
      <LocalizedFields form={form} name="help" legend={t("forms.help")} rows={2} hint={t("forms.helpHint")} />
      {hasOptions(kind) && <OptionFields form={form} />}
      {kind === "ranking" && <NumberField {...form.field("picks")} label={t("forms.picks")} hint={t("forms.picksHint")} optional />}
      {kind === "table" && <ColumnFields form={form} />}
      {kind === "table" && <NumberField {...form.field("maxRows")} label={t("forms.maxRows")} optional />}
      {kind === "long" && <NumberField {...form.field("maxWords")} label={t("forms.maxWords")} optional />}
      {(kind === "number" || kind === "money") && (
        <Fieldset legend={t("forms.limits")} side>
          <NumberField {...form.field("min")} label={t("forms.min")} decimal optional />
          <NumberField {...form.field("max")} label={t("forms.max")} decimal optional />
        </Fieldset>
      )}
      <div>
        <Checkbox {...form.field("required")} label={t("forms.required")} />
        <Checkbox {...form.field("organiserOnly")} label={t("forms.organiserOnly")} hint={t("forms.organiserOnlyHint")} />
        <Checkbox {...form.field("personal")} label={t("forms.personal")} hint={t("forms.personalHint")} />
      </div>
      <NumberField {...form.field("keepMonths")} label={t("forms.keepMonths")} hint={t("forms.keepMonthsHint")} optional />
      <ConditionFields form={form} questions={questions} />
    </>
  );
}
