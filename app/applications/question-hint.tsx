import { useTranslation } from "react-i18next";
import { useLanguage } from "#app/shell/use-root.ts";
import { LocalizedText } from "#app/ui/missing-translation.tsx";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** The help of a question, and who sees the answer and for how long where that is not as usual. */
export function QuestionHint({ question }: { question: Pick<Question, "help" | "visibleTo" | "personal" | "keepMonths"> }) {
  const { t } = useTranslation();
  const help = readText(question.help, useLanguage());
  const notes = [
    question.personal && t("applications.section.personal"),
    question.visibleTo === "organiser" && t("applications.section.organiserOnly"),
    question.keepMonths !== undefined && t("applications.section.keptMonths", { count: question.keepMonths }),
  ].filter(Boolean);
  return (
    <>
      {help.text && <LocalizedText {...help} />}
      {help.text && notes.length > 0 && " "}
      {notes.join(" ")}
    </>
  );
}
