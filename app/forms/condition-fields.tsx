import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Disclosure } from "#app/ui/details.tsx";
import { Fieldset, Radios, Select, TextArea } from "#app/ui/field.tsx";
import { comparisonsFor } from "#domain/programmes/conditions.rules.ts";
import { comparisons, type Question } from "#domain/programmes/form.schema.ts";

type Props = { form: ReturnType<typeof useForm>; /** those that come before: only they can be named */ questions: Question[] };

const most = 5;

/** One comparison with an earlier answer. With script only what suits the chosen question can be chosen. */
function ConditionRow({ form, questions, row }: Props & { row: number }) {
  const { t } = useTranslation();
  const read = useRead();
  const name = `conditions[${row}]`;
  const [key, setKey] = useState(form.value(`${name}.question`));
  const asked = questions.find((q) => q.key === key);
  const options = asked?.options ?? [];
  const fitting = asked ? comparisonsFor(asked.kind) : comparisons;
  return (
    <Fieldset legend={t("forms.condition", { number: row + 1 })}>
      <Select
        {...form.field(`${name}.question`)}
        onChange={(event) => setKey(event.currentTarget.value)}
        label={t("forms.conditionQuestion")}
        empty={t("forms.noCondition")}
        options={questions.map((q) => ({ value: q.key, label: read(q.label) }))}
      />
      <Select {...form.field(`${name}.is`)} label={t("forms.comparison")} options={fitting.map((is) => ({ value: is, label: t(`forms.comparisons.${is}`) }))} />
      <TextArea
        {...form.field(`${name}.values`)}
        label={t("forms.values")}
        hint={options.length > 0 ? t("forms.valuesOf", { options: options.map((o) => read(o.label)).join(" · ") }) : t("forms.valuesHint")}
        rows={2}
        optional
      />
    </Fieldset>
  );
}

/** When something is asked: up to five comparisons with earlier answers. Without any it is always asked. */
export function ConditionFields({ form, questions }: Props) {
  const { t } = useTranslation();
  const used = Array.from({ length: most }, (_, row) => row).filter((row) => form.value(`conditions[${row}].question`) !== "").length;
  if (questions.length === 0 && used === 0) return <p className="text-muted">{t("forms.noEarlier")}</p>;
  return (
    <Disclosure summary={t("forms.conditions")} open={used > 0}>
      <div className="form">
        <p className="text-muted">{t("forms.conditionsLead")}</p>
        {Array.from({ length: Math.min(most, used + 1) }, (_, row) => (
          <ConditionRow key={row} form={form} questions={questions} row={row} />
        ))}
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
