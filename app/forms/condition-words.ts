import type { TFunction } from "i18next";
import type { Condition, Question, ShownWhen } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";

type Words = { t: TFunction<"texts">; language: Language; questions: Question[] };

function conditionWords({ question, is, values }: Condition, { t, language, questions }: Words): string {
  const asked = questions.find((q) => q.key === question);
  const name = asked ? readText(asked.label, language).text : question;
  const shown = values.map((value) => readText(asked?.options?.find((o) => o.value === value)?.label ?? { fi: value }, language).text);
  return t(`forms.when.${is}`, { question: name, value: shown.join(", ") });
}

/** A condition as a sentence's end: "”Mitä haette?” on ”Tukea”". Several are joined by "ja" or "tai". */
export const shownWhenWords = (when: ShownWhen, words: Words): string => when.conditions.map((c) => conditionWords(c, words)).join(` ${words.t(`forms.when.${when.match}`)} `);
