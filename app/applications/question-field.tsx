import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PartsField } from "#app/applications/parts-field.tsx";
import { QuestionHint } from "#app/applications/question-hint.tsx";
import { RankingField } from "#app/applications/ranking-field.tsx";
import { TableQuestion } from "#app/applications/table-question.tsx";
import { answerField } from "#app/applications/typed-answers.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { Checkbox, Checkboxes, DateField, NumberField, Radios, TextArea, TextField } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { acceptedFiles, mostBytes } from "#domain/applications/file-types.rules.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";

type Props = {
  question: Question;
  /** what stands in the fields now, by their names */
  values(name: string): string[];
  errors?: string[];
  /** the file that is attached now, with its address and, where it can be removed, the page that does */
  file?: { name: string; href: string; removal?: string };
  /** rows of a table at the least */
  rows?: number;
};

/** One question of an application's form as a field; a group of choices also says that it was asked. */
export function QuestionField({ question, values, errors, file, rows = 0 }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const read = (text: LocalizedText) => readText(text, language).text;
  const name = answerField(question.key);
  const value = values(name)[0];
  const part = (part: string) => values(answerField(question.key, part))[0] ?? "";
  const hasHint = Boolean(read(question.help)) || question.personal || question.visibleTo || question.keepMonths;
  const hint = hasHint ? <QuestionHint question={question} /> : undefined;
  const common = { name, label: read(question.label), hint, optional: !question.required && question.kind !== "declaration", errors };
  const options = (question.options ?? []).map((o) => ({ value: o.value, label: read(o.label) }));
  switch (question.kind) {
    case "short":
      return <TextField {...common} defaultValue={value} />;
    case "long":
      return <TextArea {...common} rows={8} maxWords={question.maxWords} defaultValue={value} />;
    case "number":
      return <NumberField {...common} decimal defaultValue={value} />;
    case "money":
      return <NumberField {...common} decimal unit="€" defaultValue={value} />;
    case "date":
      return <DateField {...common} defaultValue={value} />;
    case "email":
      return <TextField {...common} type="email" autoComplete="off" defaultValue={value} />;
    case "phone":
      return <TextField {...common} type="tel" width="medium" autoComplete="off" defaultValue={value} />;
    case "link":
      return <TextField {...common} type="url" autoComplete="off" defaultValue={value} />;
    case "address":
      return (
        <PartsField
          field={common}
          question={question.key}
          parts={[
            { name: "street", label: t("applications.section.street"), value: part("street"), autoComplete: "street-address" },
            { name: "postcode", label: t("applications.section.postcode"), value: part("postcode"), autoComplete: "postal-code", short: true },
            { name: "city", label: t("applications.section.city"), value: part("city"), autoComplete: "address-level2" },
          ]}
        />
      );
    case "organisation":
      return (
        <PartsField
          field={common}
          question={question.key}
          parts={[
            { name: "name", label: t("applications.organisation.name"), value: part("name") },
            { name: "businessId", label: t("applications.organisation.businessId"), value: part("businessId"), short: true },
          ]}
        />
      );
    case "ranking":
      return <RankingField field={common} question={question.key} options={options} picks={Math.min(question.picks ?? options.length, options.length)} rank={part} />;
    case "table":
      return <TableQuestion field={common} question={question} values={values} rows={rows} />;
    case "one":
      return (
        <>
          <input type="hidden" name="asked" value={question.key} />
          <Radios {...common} options={options} defaultValue={value} />
        </>
      );
    case "many":
      return (
        <>
          <input type="hidden" name="askedMany" value={question.key} />
          <Checkboxes {...common} options={options} defaultValues={values(name)} />
        </>
      );
    case "declaration":
      return (
        <>
          <input type="hidden" name="asked" value={question.key} />
          <Checkbox name={name} label={common.label} hint={hint} errors={errors} defaultChecked={value === "on"} />
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
              {t("applications.section.currentFile")}: <a href={file.href}>{file.name}</a> {file.removal && <Link to={file.removal}>{t("applications.section.removeFile")}</Link>}
            </p>
          )}
        </div>
      );
  }
}
