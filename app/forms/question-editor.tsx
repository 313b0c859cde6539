import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { FaultList } from "#app/forms/fault-list.tsx";
import { questionStart } from "#app/forms/form-start.ts";
import { QuestionFields } from "#app/forms/question-fields.tsx";
import { QuestionPreview } from "#app/forms/question-preview.tsx";
import { useQuestionPreview } from "#app/forms/use-question-preview.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/columns.tsx";
import { Form } from "#app/ui/form.tsx";
import type { FormFault } from "#domain/forms/form-faults.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";

type Props = { cohortId: string; form: FormContent; question: Question; shown: string; before: Question[]; faults: FormFault[]; isNew?: boolean };

/** A question's fields with, beside them, the question as the applicant meets it. */
export function QuestionEditor({ cohortId, form: content, question, shown, before, faults, isNew = false }: Props) {
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...questionStart(question, before, read), shown });
  const preview = useQuestionPreview(question, before);
  return (
    <Columns sticky panel label={t("forms.previewTitle")} aside={<QuestionPreview question={preview.question} />}>
      <FaultList faults={faults} form={content} />
      <Form errors={form.errors} onInput={preview.onInput}>
        <QuestionFields form={form} kind={question.kind} questions={before} />
        <ActionRow>
          <Button>{t(isNew ? "forms.addQuestion" : "forms.saveQuestion")}</Button>
          {!isNew && (
            <ButtonLink variant="danger" to={paths.questionRemoval(cohortId, question.key)}>
              {t("forms.removeQuestion")}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" to={paths.cohortForm(cohortId)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </Columns>
  );
}
