import { Link } from "@remix-run/react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { AskedQuestion } from "#app/applications/asked-question.tsx";
import { QuestionComments } from "#app/applications/question-comments.tsx";
import { QuestionField } from "#app/applications/question-field.tsx";
import { useShownQuestions } from "#app/applications/use-shown-questions.ts";
import { paths } from "#app/paths.ts";
import type { useForm } from "#app/shell/use-form.ts";
import { EnterButton } from "#app/ui/enter-button.tsx";
import { ActionRow, Button } from "#app/ui/button.tsx";
import { Radios } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/shell/use-root.ts";
import { textsOf } from "#domain/applications/answer-shapes.rules.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import type { Loaded } from "./route.tsx";

type Props = Pick<Loaded, "application" | "section" | "files" | "mayEdit" | "others" | "filled" | "kinds" | "rows" | "comments" | "mayComment"> & {
  start: Answers;
  form: ReturnType<typeof useForm>;
  version: number;
  versionField: RefObject<HTMLInputElement>;
};

/** The questions as fields. Without the right to save (too late) what was typed can still be copied and downloaded. */
export function SectionForm({ application, section, files, mayEdit, others, filled, kinds, rows, comments, mayComment, start, form, version, versionField }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { isShown, onInput } = useShownQuestions({ form: { eligibility: [], sections: [section] }, others, kinds, files: filled, start });
  const text = section.questions.map((q) => `${readText(q.label, language).text}\n${textsOf(start[q.key]).join(", ")}`).join("\n\n");
  return (
    <Form errors={form.errors} encType="multipart/form-data" onInput={onInput}>
      <EnterButton />
      <input type="hidden" name="baseVersion" value={version} readOnly ref={versionField} />
      {section.questions.map((q) => {
        const file = files.find((f) => f.questionKey === q.key);
        const name = q.kind === "file" ? `file.${q.key}` : `answers.${q.key}`;
        return (
          <AskedQuestion key={q.key} question={q} questions={section.questions} isShown={isShown(q.key)}>
            <QuestionField
              question={q}
              values={form.values}
              rows={rows?.question === q.key ? rows.count : undefined}
              errors={form.errors[name]}
              file={file && { name: file.name, href: paths.applicationAttachment(application.id, file.id), removal: paths.attachmentRemoval(application.id, file.id) }}
            />
            <QuestionComments question={q.key} comments={comments.filter((c) => c.question === q.key)} form={form} mayComment={mayComment} zone={application.zone} />
          </AskedQuestion>
        );
      })}
      {mayEdit ? (
        <>
          <Radios
            {...form.field("done")}
            label={t("applications.section.done")}
            options={[
              { value: "yes", label: t("applications.section.doneYes") },
              { value: "later", label: t("applications.section.doneLater") },
            ]}
          />
          <ActionRow>
            <Button size="main">{t("applications.section.save")}</Button>
            <Link to={paths.myApplication(application.id)}>{t("applications.section.leave")}</Link>
          </ActionRow>
        </>
      ) : (
        <p>
          <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={`${section.key}.txt`}>
            {t("applications.section.downloadText")}
          </a>
        </p>
      )}
    </Form>
  );
}
