import { useTranslation } from "react-i18next";
import { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

/** The last step. Where a partner has not signed, the lead says why it is sent all the same. A refusal is shown also when nothing can be sent. */
export function Sending({ isReady, needsReason, receipts }: { isReady: boolean; needsReason: boolean; receipts: number }) {
  const { t } = useTranslation();
  const form = useForm();
  return (
    <Form errors={form.errors}>
      {isReady && (
        <>
          {needsReason && <TextArea {...form.field("unsignedReason")} label={t("applications.signatures.unsignedReason")} hint={t("applications.signatures.unsignedHint")} rows={3} />}
          <p>{t("applications.check.submitNote", { count: receipts })}</p>
          <Button size="main">{t("applications.check.submit")}</Button>
        </>
      )}
    </Form>
  );
}
