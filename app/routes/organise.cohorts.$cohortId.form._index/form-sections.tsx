import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Name, useRead } from "#app/content/content.tsx";
import { shownWhenWords } from "#app/forms/condition-words.ts";
import { FaultList } from "#app/forms/fault-list.tsx";
import { isEdge, Steps } from "#app/forms/steps.tsx";
import { paths } from "#app/paths.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { allQuestions } from "#domain/forms/form-edit.rules.ts";
import type { FormSection, Question } from "#domain/programmes/form.schema.ts";
import { Eligibility } from "./eligibility.tsx";
import type { Loaded } from "./route.tsx";
import { useDrag } from "./use-drag.ts";

function Marks({ question }: { question: Question }) {
  const { t } = useTranslation();
  const marks = [
    t(`forms.kinds.${question.kind}`),
    question.required ? t("forms.required") : null,
    question.maxWords ? t("ui.maxWords", { count: question.maxWords }) : null,
    question.visibleTo ? t("forms.organiserOnly") : null,
    question.personal ? t("forms.personal") : null,
    question.keepMonths ? t("forms.kept", { count: question.keepMonths }) : null,
  ];
  return <span className="task-note">{marks.filter(Boolean).join(" · ")}</span>;
}

/** The form as it is worked on: sections with their questions, each with what is wrong with it, in an order that buttons and dragging change. */
export function FormSections({ cohortId, form, faults }: Loaded) {
  const { t } = useTranslation();
  const read = useRead();
  const language = useLanguage();
  const drag = useDrag(paths.formOrder(cohortId));
  const questions = allQuestions(form);
  const when = (item: Question | FormSection) => item.shownWhen && <span className="task-note">{t("forms.shownIf", { condition: shownWhenWords(item.shownWhen, { t, language, questions }) })}</span>;
  return (
    <Form method="post" action={paths.formOrder(cohortId)} preventScrollReset className="flow">
      <Eligibility cohortId={cohortId} form={form} faults={faults} />
      {form.sections.map((section, s) => (
        <section key={section.key} id={`section-${section.key}`} className="section" aria-labelledby={`title-${section.key}`} {...drag.into(section.key)}>
          <div className="section-head">
            <h2 id={`title-${section.key}`}>
              {s + 1}. <Name value={section.title} />
            </h2>
            <span className="row">
              <Steps item={{ kind: "section", key: section.key }} name={read(section.title)} {...isEdge(form.sections, section.key)} />
              <Link to={paths.formSection(cohortId, section.key)}>{t("forms.editSection")}</Link>
            </span>
          </div>
          {when(section)}
          <FaultList form={form} faults={faults.filter((f) => f.section === section.key && !f.question)} />
          <ol className="task-list" role="list">
            {section.questions.map((question, q) => (
              <li key={question.key} id={`question-${question.key}`} className="form-row" {...drag.question(question.key)}>
                <div>
                  <Link to={paths.formQuestion(cohortId, question.key)}>
                    <Name value={question.label} />
                  </Link>
                  <Marks question={question} />
                  {when(question)}
                  <FaultList form={form} faults={faults.filter((f) => f.question === question.key)} />
                </div>
                <Steps
                  item={{ kind: "question", key: question.key }}
                  name={read(question.label)}
                  first={s === 0 && q === 0}
                  last={s === form.sections.length - 1 && q === section.questions.length - 1}
                />
              </li>
            ))}
          </ol>
          <div className="form-add">
            <ButtonLink variant="secondary" size="compact" to={paths.newQuestion(cohortId, section.key)}>
              {t("forms.addQuestion")}
              <span className="visually-hidden"> {t("forms.toSection", { section: read(section.title) })}</span>
            </ButtonLink>
          </div>
        </section>
      ))}
      <div>
        <ButtonLink variant="secondary" to={paths.newSection(cohortId)}>
          {t("forms.addSection")}
        </ButtonLink>
      </div>
    </Form>
  );
}
