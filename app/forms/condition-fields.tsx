import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Disclosure } from "#app/ui/details.tsx";
import { Fieldset, Radios, Select, TextArea } from "#app/ui/field.tsx";
import { comparisons, type Question } from "#domain/programmes/form.schema.ts";

type Props = { form: ReturnType<typeof useForm>; /** those that come before: only they can be named */ questions: Question[] };

const most = 5;

/** When something is asked: up to five comparisons with earlier answers. Without any it is always asked. */
export function ConditionFields({ form, questions }: Props) {
  const { t } = useTranslation();
  const read = useRead();
  const used = Array.from({ length: most }, (_, row) => row).filter((row) => form.value(`conditions[${row}].question`) !== "").length;
  if (questions.length === 0 && used === 0) return <p className="text-muted">{t("forms.noEarlier")}</p>;
  const optionsOf = (key: string) => questions.find((q) => q.key === key)?.options ?? [];
  return (
    <Disclosure summary={t("forms.conditions")} open={used > 0}>
      <div className="form">
        <p className="text-muted">{t("forms.conditionsLead")}</p>
        {Array.from({ length: Math.min(most, used + 1) }, (_, row) => {
          const options = optionsOf(form.value(`conditions[${row}].question`));
          return (
            <Fieldset key={row} legend={t("forms.condition", { number: row + 1 })}>
              <Select
                {...form.field(`conditions[${row}].question`)}
                label={t("forms.conditionQuestion")}
                empty={t("forms.noCondition")}
                options={questions.map((q) => ({ value: q.key, label: read(q.label) }))}
              />
              <Select {...form.field(`conditions[${row}].is`)} label={t("forms.comparison")} options={comparisons.map((is) => ({ value: is, label: t(`forms.comparisons.${is}`) }))} />
              <TextArea
                {...form.field(`conditions[${row}].values`)}
                label={t("forms.values")}
                hint={options.length > 0 ? t("forms.valuesOf", { options: options.map((o) => read(o.label)).join(" · ") }) : t("forms.valuesHint")}
                rows={2}
                optional
              />
            </Fieldset>
          );
        })}
        <Radios
          {...form.field("match")}
          label={t("forms.match")}
          options={[
            { value: "all", label: t("forms.matchAll") },
            { value: "any", label: t("forms.matchAny") },
          ]}
        />
      </div>
    </Disclosure>
  );
}
