import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Fieldset, Select, TextField } from "#app/ui/field.tsx";
import { partnerRoles } from "#domain/programmes/programmes.schema.ts";
import { languages } from "#domain/shared/language.ts";

/** Themes and partners: one row each and some empty ones, which are dropped when saved, so that lists grow without script. */
export function ListFields({ form, rows }: { form: ReturnType<typeof useForm>; rows: { themes: number; partners: number } }) {
  const { t } = useTranslation();
  return (
    <>
      <Fieldset legend={t("programmes.themes")}>
        {Array.from({ length: rows.themes }, (_, i) => (
          <Fieldset key={i} legend={t("programmes.theme", { number: i + 1 })}>
            {languages.map((l) => (
              <TextField key={l} {...form.field(`themes[${i}].${l}`)} label={t(`programmes.inLanguage.${l}`)} lang={l} optional />
            ))}
          </Fieldset>
        ))}
      </Fieldset>
      <Fieldset legend={t("programmes.partners")}>
        {Array.from({ length: rows.partners }, (_, i) => (
          <Fieldset key={i} legend={t("programmes.partner", { number: i + 1 })} side>
            <TextField {...form.field(`partners[${i}].name`)} label={t("programmes.name")} optional />
            <TextField
              {...form.field(`partners[${i}].businessId`)}
              label={t("programmes.partnerId")}
              hint={i === 0 ? t("programmes.partnerIdHint") : undefined}
              optional
              width="short"
              autoComplete="off"
            />
            <Select
              {...form.field(`partners[${i}].role`)}
              defaultValue={form.value(`partners[${i}].role`) || "partner"}
              saved={form.value(`partners[${i}].name`) ? form.field(`partners[${i}].role`).saved : undefined}
              label={t("programmes.partnerRole")}
              options={partnerRoles.map((r) => ({ value: r, label: t(`programmes.partnerRoles.${r}`) }))}
            />
          </Fieldset>
        ))}
      </Fieldset>
    </>
  );
}
