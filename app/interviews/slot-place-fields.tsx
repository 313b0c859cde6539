import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Checkboxes, TextField } from "#app/ui/field.tsx";

/** Where a slot is, and who interviews in it. */
export function SlotPlaceFields({ form, people }: { form: ReturnType<typeof useForm>; people: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <>
      <TextField {...form.field("place")} label={t("interviews.place")} hint={t("interviews.placeHint")} optional maxLength={300} />
      <TextField {...form.field("onlineUrl")} label={t("interviews.link")} type="url" optional maxLength={500} />
      <Checkboxes {...form.group("interviewers")} label={t("interviews.interviewers")} hint={t("interviews.interviewersHint")} options={people} />
    </>
  );
}
