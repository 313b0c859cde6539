import { Link } from "@remix-run/react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { AskedQuestion } from "#app/applications/asked-question.tsx";
import { QuestionField } from "#app/applications/question-field.tsx";
import { useShownQuestions } from "#app/applications/use-shown-questions.ts";
import { paths } from "#app/paths.ts";
import type { useForm } from "#app/shell/use-form.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { EnterButton } from "#app/ui/enter-button.tsx";
import { Form } from "#app/ui/form.tsx";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import type { Loaded } from "./route.tsx";

type Props = Pick<Loaded, "application" | "form" | "files" | "mayEdit" | "others" | "filled" | "kinds" | "rows"> & {
  start: Answers;
  fields: ReturnType<typeof useForm>;
  version: number;
  versionField: RefObject<HTMLInputElement>;
};

/** The opened questions under the headings of their sections. */
export function CompletionForm({ application, form, files, mayEdit, others, filled, kinds, rows, start, fields, version, versionField }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isShown, onInput } = useShownQuestions({ form, others, kinds, files: filled, start });
  const all = form.sections.flatMap((s) => s.questions);
  return (
    <Form errors={fields.errors} encType="multipart/form-data" onInput={onInput}>
      {all.some((q) => q.kind === "table") && <EnterButton />}
      <input type="hidden" name="baseVersion" value={version} readOnly ref={versionField} />
      {form.sections.map((section) => (
        <section key={section.key} className="stack">
          <h2>{readText(section.title, language).text}</h2>
          {section.questions.map((q) => {
            const file = files.find((f) => f.questionKey === q.key);
            return (
              <AskedQuestion key={q.key} question={q} questions={all} isShown={isShown(q.key)}>
                <QuestionField
                  question={q}
                  values={fields.values}
                  rows={rows?.question === q.key ? rows.count : undefined}
                  errors={fields.errors[q.kind === "file" ? `file.${q.key}` : `answers.${q.key}`]}
                  file={file && { name: file.name, href: paths.applicationAttachment(application.id, file.id) }}
                />
              </AskedQuestion>
            );
          })}
        </section>
      ))}
      {mayEdit && (
        <ActionRow>
          <Button size="main">{t("applications.section.save")}</Button>
          <Link to={paths.myApplication(application.id)}>{t("applications.section.leave")}</Link>
        </ActionRow>
      )}
    </Form>
  );
}
