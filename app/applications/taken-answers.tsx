import { useTranslation } from "react-i18next";
import { Checkbox } from "#app/ui/field.tsx";
import { Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { AnswersPreview } from "./answers-preview.server.ts";

type Fresh = AnswersPreview["fresh"];

/** Answers that questions without one would get; what must be put right before sending is said beside it. */
export function FreshAnswers({ title, answers }: { title: string; answers: Fresh }) {
  if (answers.length === 0) return null;
  return (
    <Section title={title}>
      <SummaryList
        items={answers.map(({ key, question, answer, fault }) => ({
          key,
          question,
          answer: fault ? (
            <>
              {answer}
              <p className="text-muted">{fault}</p>
            </>
          ) : (
            answer
          ),
        }))}
      />
    </Section>
  );
}

/** Questions that have another answer already: it stays, unless the writer ticks that it gives way. */
export function AnsweredAlready({ answers, replaced }: { answers: Fresh; replaced: string[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <Section title={t("writing.earlier.kept")}>
      <p>{t("writing.file.keptLead")}</p>
      {answers.map(({ key, question, answer, saved, fault }) => (
        <Sheet key={key}>
          <h3>{question}</h3>
          <p className="text-muted">{t("writing.file.saved")}</p>
          <blockquote className="summary-answer">{saved}</blockquote>
          <p className="text-muted">{t("writing.file.inFile")}</p>
          <blockquote className="summary-answer">{answer}</blockquote>
          {fault && <p className="text-muted">{fault}</p>}
          <Checkbox name="replace" id={`replace-${key}`} value={key} defaultChecked={replaced.includes(key)} label={t("writing.file.replace", { question })} />
        </Sheet>
      ))}
    </Section>
  );
}
