import { useTranslation } from "react-i18next";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkbox, DateField, Fieldset, Select } from "#app/ui/field.tsx";
import { phaseKinds } from "#domain/programmes/programmes.schema.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

/** Phases: one group each, of which the last are empty, so that the list grows without script. An empty group is dropped when saved. */
export function PhaseFields({ form, rows, known }: { form: ReturnType<typeof useForm>; rows: number; known: number }) {
  const { t } = useTranslation();
  return Array.from({ length: rows }, (_, i) => {
    const at = (name: string) => `phases[${i}].${name}`;
    return (
      <Fieldset key={i} legend={i < known ? t("programmes.phase.number", { number: i + 1 }) : t("programmes.phase.another")}>
        <LocalizedFields form={form} name={at("name")} legend={t("programmes.name")} />
        <Select
          {...form.field(at("kind"))}
          defaultValue={form.value(at("kind")) || "other"}
          saved={i < known ? form.field(at("kind")).saved : undefined}
          label={t("programmes.phase.kind")}
          width="medium"
          options={phaseKinds.map((k) => ({ value: k, label: t(`programmes.phase.kinds.${k}`) }))}
        />
        <Fieldset legend={t("programmes.when")} side>
          <DateField {...form.field(at("startsOn"))} label={t("programmes.settings.startsOn")} />
          <DateField {...form.field(at("endsOn"))} label={t("programmes.settings.endsOn")} />
        </Fieldset>
        {i < known && <Checkbox {...form.field(at("remove"))} label={t("programmes.phase.remove")} />}
      </Fieldset>
    );
  });
}

/** Start values of such fields. */
export const phasesStart = (phases: { kind: string; name: LocalizedText; startsOn: string; endsOn: string }[]): Record<string, string> =>
  Object.assign(
    {},
    ...phases.map((p, i) => ({ ...localizedStart(`phases[${i}].name`, p.name), [`phases[${i}].kind`]: p.kind, [`phases[${i}].startsOn`]: p.startsOn, [`phases[${i}].endsOn`]: p.endsOn })),
  );
