import type { CopyWords } from "#domain/applications/write-answer.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";

/** How a case's answers are written for reviewers: in the language and the zone of the case, whatever their own. */
export function caseWords({ language, zone }: { language: Language; zone: string }): CopyWords {
  const format = formatIn(language, zone);
  return { language, yes: texts(language).t("selection.desk.declaredYes"), day: format.day, number: format.number };
}
