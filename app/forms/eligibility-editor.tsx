import { useTranslation } from "react-i18next";
import { LocalizedFields, localizedStart } from "#app/content/localized-fields.tsx";
import { FaultList } from "#app/forms/fault-list.tsx";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import type { FormFault } from "#domain/forms/form-faults.rules.ts";
import type { EligibilityQuestion, FormContent } from "#domain/programmes/form.schema.ts";

type Props = { cohortId: string; form: FormContent; /** null: a new one */ question: EligibilityQuestion | null; shown: string; faults: FormFault[] };

/** A yes-or-no question of who may apply, and what those get to read who may not. */
export function EligibilityEditor({ cohortId, form: content, question, shown, faults }: Props) {
  const { t } = useTranslation();
  const form = useForm({ ...localizedStart("question", question?.question ?? {}), ...localizedStart("otherwise", question?.otherwise ?? {}), needed: question?.needed ?? "yes", shown });
  return (
    <>
      <FaultList faults={faults} form={content} />
      <Form errors={form.errors}>
        <input type="hidden" name="shown" defaultValue={form.value("shown")} />
        <LocalizedFields form={form} name="question" legend={t("forms.eligibility.question")} />
        <Radios
          {...form.field("needed")}
          label={t("forms.eligibility.needed")}
          layout="inline"
          options={[
            { value: "yes", label: t("applications.yes") },
            { value: "no", label: t("applications.no") },
          ]}
        />
        <LocalizedFields form={form} name="otherwise" legend={t("forms.eligibility.otherwise")} hint={t("forms.eligibility.otherwiseHint")} rows={4} />
        <ActionRow>
          <Button>{t(question ? "forms.eligibility.save" : "forms.eligibility.add")}</Button>
          {question && (
            <ButtonLink variant="danger" to={paths.eligibilityRemoval(cohortId, question.key)}>
              {t("forms.eligibility.remove")}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" to={paths.cohortForm(cohortId)}>
            {t("ui.back")}
          </ButtonLink>
        </ActionRow>
      </Form>
    </>
  );
}
