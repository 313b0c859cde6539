import { useId } from "react";
import { useTranslation } from "react-i18next";
import { QuestionField } from "#app/applications/question-field.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Question } from "#domain/programmes/form.schema.ts";

/** The question as the applicant meets it, in the page's language; what is typed into it goes nowhere. */
export function QuestionPreview({ question, title }: { question: Question; title?: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title ?? t("forms.previewTitle")}</h2>
      <Sheet>
        <QuestionField key={JSON.stringify(question.options?.map((o) => o.value))} question={{ ...question, key: title ? "saved" : "preview" }} values={() => []} />
      </Sheet>
      <p className="text-muted">{t("forms.previewNote")}</p>
    </section>
  );
}
