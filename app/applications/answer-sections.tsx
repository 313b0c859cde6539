import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CopySection } from "#domain/applications/application-copy.rules.ts";

type Props = {
  sections: CopySection[];
  /** the address of an attached file */
  fileHref(attachmentId: string): string;
  /** where a question is changed; without it nothing can be changed */
  changeHref?(section: string, question: string): string;
};

/** All questions and answers, section by section; "no answer" is said in words. */
export function AnswerSections({ sections, fileHref, changeHref }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {sections.map((section) => (
        <Section key={section.key} title={section.title}>
          <SummaryList
            items={section.answers.map((a) => ({
              key: a.key,
              question: a.question,
              answer: a.attachmentId ? <a href={fileHref(a.attachmentId)}>{a.answer}</a> : (a.answer ?? <span className="text-muted">{t("applications.noAnswer")}</span>),
              to: changeHref?.(section.key, a.key),
            }))}
          />
        </Section>
      ))}
    </>
  );
}
