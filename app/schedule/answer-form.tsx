import { useTranslation } from "react-i18next";
import type { useForm } from "#app/shell/use-form.ts";
import { Button } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Tinted } from "#app/ui/sheet.tsx";
import { answers, type Answer } from "#domain/schedule/schedule.schema.ts";

/** "Will you come?", with what was answered so far. */
export function AnswerForm({ form, answer }: { form: ReturnType<typeof useForm>; answer: Answer | null }) {
  const { t } = useTranslation();
  return (
    <Tinted>
      <Form errors={form.errors}>
        <Radios {...form.field("answer")} label={t("schedule.answer.question")} layout="large" options={answers.map((value) => ({ value, label: t(`schedule.answer.${value}`) }))} />
        <Button>{answer ? t("schedule.answer.change") : t("schedule.answer.send")}</Button>
      </Form>
    </Tinted>
  );
}
