import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** The form for the code of a certificate; posts to the check page wherever it stands. */
export function VerifyForm({ variant = "primary" }: { variant?: "primary" | "secondary" }) {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <Form errors={form.errors} action={`${paths.verify()}?index`}>
      <TextField {...form.field("code")} label={t("certificates.verify.code")} hint={t("certificates.verify.codeHint")} width="medium" autoComplete="off" spellCheck={false} maxLength={40} />
      <Button variant={variant}>{t("certificates.verify.act")}</Button>
    </Form>
  );
}
