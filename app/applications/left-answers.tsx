import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Misfit } from "#domain/applications/fit-answers.rules.ts";

type Left = { key: string; question: string; why: Misfit; text: string | null; file?: { name: string; /** null: not for this reader */ href: string | null } };

/** Answers that could not be taken over, each with the reason and its whole text, to be copied by hand. */
export function LeftAnswers({ title, answers }: { title: string; answers: Left[] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <Section title={title}>
      <p>{t("writing.earlier.leftLead")}</p>
      {answers.map(({ key, question, why, text, file }) => (
        <Sheet key={key}>
          <h3>{question}</h3>
          <p className="text-muted">{t(`writing.misfit.${why}`)}</p>
          {text && <blockquote className="summary-answer">{text}</blockquote>}
          {file && <p>{file.href ? <a href={file.href}>{file.name}</a> : file.name}</p>}
        </Sheet>
      ))}
    </Section>
  );
}
