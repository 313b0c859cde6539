import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { TextField } from "#app/ui/field.tsx";

/** Name of an organiser, and whom people ask. */
export function OrganiserFields({ form }: { form: ReturnType<typeof useForm> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...form.field("name")} label={t("programmes.organisers.name")} autoComplete="off" />
      <TextField {...form.field("contactName")} label={t("programmes.organisers.contactName")} hint={t("programmes.organisers.contactHint")} autoComplete="off" />
      <TextField {...form.field("contactEmail")} label={t("programmes.organisers.contactEmail")} type="email" autoComplete="off" />
    </>
  );
}
