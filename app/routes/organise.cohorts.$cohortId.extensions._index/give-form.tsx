import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** To whom, until when and why. The lead's business id is only for a writer of several drafts. */
export function GiveForm() {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <Form errors={form.errors}>
      <TextField {...form.field("email")} type="email" label={t("applications.extensions.email")} hint={t("applications.extensions.emailHint")} autoComplete="off" />
      <TextField {...form.field("businessId")} label={t("applications.extensions.businessId")} hint={t("applications.extensions.businessIdHint")} optional width="medium" autoComplete="off" />
      <DateField {...form.field("until")} time label={t("applications.extensions.until")} />
      <TextArea {...form.field("why")} label={t("applications.extensions.why")} hint={t("applications.extensions.whyHint")} rows={3} />
      <Button>{t("applications.extensions.give")}</Button>
    </Form>
  );
}
