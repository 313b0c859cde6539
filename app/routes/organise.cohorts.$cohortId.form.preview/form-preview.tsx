import { useTranslation } from "react-i18next";
import { AskedQuestion } from "#app/applications/asked-question.tsx";
import { QuestionField } from "#app/applications/question-field.tsx";
import { useShownQuestions } from "#app/applications/use-shown-questions.ts";
import { Content } from "#app/content/content.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { kindsOf } from "#domain/applications/shown-form.rules.ts";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";

/** The whole form as applicants meet it, conditions at work; nothing that is typed goes anywhere. */
export function FormPreview({ form }: { form: FormContent }) {
  const { isShown, onInput } = useShownQuestions({ form, others: {}, kinds: kindsOf(form), files: [], start: {} });
  const { t } = useTranslation();
  const questions = allQuestions(form);
  return (
    <form className="form" onInput={onInput} onSubmit={(event) => event.preventDefault()} noValidate>
      {form.eligibility.length > 0 && (
        <Section title={t("forms.eligibility.title")}>
          <Sheet>
            {form.eligibility.map((q) => (
              <div key={q.key} className="stack">
                <Radios
                  name={`eligibility.${q.key}`}
                  label={<Content value={q.question} />}
                  options={[
                    { value: "yes", label: t("applications.yes") },
                    { value: "no", label: t("applications.no") },
                  ]}
                />
                <p className="text-muted">
                  {t(`forms.eligibility.fits.${q.needed}`)} {t("forms.eligibility.otherwiseShown")} <Content value={q.otherwise} />
                </p>
              </div>
            ))}
          </Sheet>
        </Section>
      )}
      {form.sections.map((section) => (
        <div key={section.key} hidden={!section.questions.some((q) => isShown(q.key))}>
          <Section title={<Content value={section.title} />}>
            <Sheet>
              {section.lead.fi || section.lead.sv || section.lead.en ? (
                <p>
                  <Content value={section.lead} />
                </p>
              ) : null}
              {section.questions.map((q) => (
                <AskedQuestion key={q.key} question={q} questions={questions} isShown={isShown(q.key)}>
                  <QuestionField question={q} values={() => []} />
                </AskedQuestion>
              ))}
            </Sheet>
          </Section>
        </div>
      ))}
    </form>
  );
}
