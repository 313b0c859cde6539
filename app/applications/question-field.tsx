import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { answerField } from "#app/applications/typed-answers.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { Checkbox, Checkboxes, DateField, NumberField, Radios, TextArea, TextField } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import { acceptedFiles, mostBytes } from "#domain/applications/file-types.rules.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

type Props = {
  question: Question;
  values: string[];
  errors?: string[];
  /** the file that is attached now, with its address and the page that removes it */
  file?: { name: string; href: string; removal: string };
};

/** One question of an application's form as a field; a group of choices also says that it was asked. */
export function QuestionField({ question, values, errors, file }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const help = readText(question.help, language);
  const hint = help.text ? <LocalizedText {...help} /> : undefined;
  const name = answerField(question.key);
  const common = { name, label: readText(question.label, language).text, hint, optional: !question.required && question.kind !== "declaration", errors };
  const options = (question.options ?? []).map((o) => ({ value: o.value, label: readText(o.label, language).text }));
  switch (question.kind) {
    case "short":
      return <TextField {...common} defaultValue={values[0]} />;
    case "long":
      return <TextArea {...common} rows={8} maxWords={question.maxWords} defaultValue={values[0]} />;
    case "number":
      return <NumberField {...common} decimal defaultValue={values[0]} />;
    case "date":
      return <DateField {...common} defaultValue={values[0]} />;
    case "one":
      return (
        <>
          <input type="hidden" name="asked" value={question.key} />
          <Radios {...common} options={options} defaultValue={values[0]} />
        </>
      );
    case "many":
      return (
        <>
          <input type="hidden" name="askedMany" value={question.key} />
          <Checkboxes {...common} options={options} defaultValues={values} />
        </>
      );
    case "declaration":
      return (
        <>
          <input type="hidden" name="asked" value={question.key} />
          <Checkbox name={name} label={common.label} hint={help.text || undefined} errors={errors} defaultChecked={values[0] === "on"} />
        </>
      );
    case "file":
      return (
        <div className="stack">
          <FileField
            {...common}
            name={`file.${question.key}`}
            hint={hint ?? t("applications.section.fileHint")}
            accept={acceptedFiles}
            most={{ bytes: mostBytes, sentence: t("applications.refusal.too-large") }}
          />
          {file && (
            <p>
              {t("applications.section.currentFile")}: <a href={file.href}>{file.name}</a> <Link to={file.removal}>{t("applications.section.removeFile")}</Link>
            </p>
          )}
        </div>
      );
  }
}
