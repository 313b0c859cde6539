import { useTranslation } from "react-i18next";
import { useRead } from "#app/content/content.tsx";
import { LocalizedFields } from "#app/content/localized-fields.tsx";
import { ConditionFields } from "#app/forms/condition-fields.tsx";
import { FaultList } from "#app/forms/fault-list.tsx";
import { sectionStart } from "#app/forms/form-start.ts";
import { paths } from "#app/paths.ts";
import { useForm } from "#app/shell/use-form.ts";
import { ActionRow, Button, ButtonLink } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { SectionHead } from "#domain/forms/form-edit.rules.ts";
import type { FormFault } from "#domain/forms/form-faults.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";

type Props = { cohortId: string; form: FormContent; /** null: a new section */ head: SectionHead | null; shown: string; before: Question[]; faults: FormFault[] };

/** The title and lead of a section, and when it is asked. */
export function SectionEditor({ cohortId, form: content, head, shown, before, faults }: Props) {
  const { t } = useTranslation();
  const read = useRead();
  const form = useForm({ ...sectionStart(head, before, read), shown });
  return (
    <>
      <FaultList faults={faults} form={content} />
      <Form errors={form.errors}>
        <input type="hidden" name="shown" defaultValue={form.value("shown")} />
        <LocalizedFields form={form} name="title" legend={t("forms.sectionTitle")} />
        <LocalizedFields form={form} name="lead" legend={t("forms.sectionLead")} rows={3} hint={t("forms.sectionLeadHint")} />
        <ConditionFields form={form} questions={before} />
        <ActionRow>
          <Button>{t(head ? "forms.saveSection" : "forms.addSection")}</Button>
          {head && content.sections.length > 1 && (
            <ButtonLink variant="danger" to={paths.sectionRemoval(cohortId, head.key)}>
              {t("forms.removeSection")}
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
