import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { shownWhenWords } from "#app/forms/condition-words.ts";
import { useLanguage } from "#app/shell/use-root.ts";
import { dependsOn } from "#domain/programmes/conditions.rules.ts";
import type { Question } from "#domain/programmes/form.schema.ts";

type Props = { question: Question; /** the other questions of the section */ questions: Question[]; isShown: boolean; children: ReactNode };

/**
 * A question that is asked only with certain answers. What stands in it is kept when it is not asked. Without script a
 * question that depends on its neighbours cannot come and go: it stays, with a sentence that says when to answer.
 */
export function AskedQuestion({ question, questions, isShown, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { shownWhen } = question;
  if (!shownWhen) return <>{children}</>;
  const isLocal = dependsOn(shownWhen).some((key) => questions.some((q) => q.key === key));
  return (
    <div className="asked-question" data-away={!isShown || undefined} data-local={isLocal || undefined}>
      {isLocal && <p className="asked-when">{t("applications.section.answerIf", { condition: shownWhenWords(shownWhen, { t, language, questions }) })}</p>}
      {children}
    </div>
  );
}
