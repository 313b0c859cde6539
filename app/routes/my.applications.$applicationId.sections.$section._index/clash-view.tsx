import { useTranslation } from "react-i18next";
import { useFormat, useLanguage } from "#app/shell/use-root.ts";
import { Section } from "#app/ui/facts.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextDifference } from "#app/ui/text-difference.tsx";
import type { Answer } from "#domain/applications/answers.schema.ts";
import { writeAnswer } from "#domain/applications/write-answer.rules.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { differenceOf } from "#domain/shared/text-difference.rules.ts";
import type { SectionReply } from "./save-section.server.ts";

type Props = { clashes: NonNullable<SectionReply["clashes"]>; questions: Question[]; zone: string };

/** What another writer saved while this one wrote the same answer; one's own text waits in its field below. */
export function ClashView({ clashes, questions, zone }: Props) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const language = useLanguage();
  const words = { language, yes: t("applications.yes"), day: format.day, number: format.number };
  const written = (question: Question | undefined, answer: Answer | undefined) => (question && writeAnswer(question, answer, words)) ?? "";
  return (
    <Section title={t("applications.clash.title")}>
      <p>{t("applications.clash.lead")}</p>
      {clashes.map((c) => {
        const question = questions.find((q) => q.key === c.question);
        return (
          <Sheet key={c.question}>
            <h3>{readText(question?.label ?? {}, language).text}</h3>
            <p className="text-muted">{t("applications.clash.theirs", { name: c.authorName, when: format.shortDateTime(c.at) })}</p>
            <blockquote className="summary-answer">{written(question, c.theirs) || t("applications.clash.empty")}</blockquote>
            {c.theirs && c.mine && (
              <>
                <p className="text-muted">{t("applications.clash.difference")}</p>
                <TextDifference parts={differenceOf(written(question, c.theirs), written(question, c.mine))} />
              </>
            )}
            <p>
              <a href={`#answers.${c.question}`}>{t("applications.clash.mine")}</a>
            </p>
          </Sheet>
        );
      })}
    </Section>
  );
}
