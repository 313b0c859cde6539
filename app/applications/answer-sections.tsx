import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "#app/ui/facts.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { CopyAnswer, CopySection } from "#domain/applications/application-copy.rules.ts";

type Props = {
  sections: CopySection[];
  /** the address of an attached file */
  fileHref(attachmentId: string): string;
  /** where a question is changed; without it nothing can be changed */
  changeHref?(section: string, question: string): string;
  /** what stands under an answer */
  below?(question: string): ReactNode;
};

/** One answer in words: a file and a link lead to what they name, no answer is said. */
function AnswerText({ answer: { answer, attachmentId, href }, fileHref }: { answer: CopyAnswer; fileHref: Props["fileHref"] }) {
  const { t } = useTranslation();
  if (answer === null) return <span className="text-muted">{t("applications.noAnswer")}</span>;
  if (attachmentId) return <a href={fileHref(attachmentId)}>{answer}</a>;
  return href ? (
    <a href={href} rel="noreferrer nofollow">
      {answer}
    </a>
  ) : (
    <>{answer}</>
  );
}

/** All questions and answers, section by section; "no answer" is said in words. */
export function AnswerSections({ sections, fileHref, changeHref, below }: Props) {
  return (
    <>
      {sections.map((section) => (
        <Section key={section.key} title={section.title}>
          <SummaryList
            items={section.answers.map((a) => ({
              key: a.key,
              question: a.question,
              answer: (
                <>
                  <AnswerText answer={a} fileHref={fileHref} />
                  {below?.(a.key)}
                </>
              ),
              to: changeHref?.(section.key, a.key),
            }))}
          />
        </Section>
      ))}
    </>
  );
}
