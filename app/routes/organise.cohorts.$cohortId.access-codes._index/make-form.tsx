import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, NumberField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** For whom, for how many applications, and until when. */
export function MakeForm() {
  const { t } = useTranslation();
  const form = useForm({ uses: 1 });
  return (
    <Form errors={form.errors}>
      <TextField {...form.field("note")} label={t("applications.codes.note")} hint={t("applications.codes.noteHint")} optional autoComplete="off" />
      <NumberField {...form.field("uses")} label={t("applications.codes.uses")} hint={t("applications.codes.usesHint")} />
      <DateField {...form.field("endsAt")} time label={t("applications.codes.endsAt")} hint={t("applications.codes.endsAtHint")} optional />
      <Button>{t("applications.codes.make")}</Button>
    </Form>
  );
}
