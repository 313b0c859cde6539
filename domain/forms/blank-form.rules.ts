import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";

/** The words of a blank form in its reader's language. */
export type BlankWords = {
  language: Language;
  kind: string;
  optional: string;
  maxWords(count: number): string;
  picks(count: number): string;
  file: string;
  organiserOnly: string;
  personal: string;
  kept(count: number): string;
  /** "Answer this if …" of a question or section */
  condition(item: Pick<Question, "shownWhen">): string | null;
  address: string[];
  organisation: string[];
  eligibility: string;
  eligible(needed: "yes" | "no"): string;
  yesAndNo: string[];
};
export type BlankFacts = { programmeName: LocalizedText; cohortName: LocalizedText; organiserName: string; facts: { label: string; value: string }[]; form: FormContent };

const blankRows = 4;

/** What is printed under a question to write into: lines, boxes to tick or to number, or a table. */
function space(question: Question, words: BlankWords) {
  const read = (text: LocalizedText) => readText(text, words.language).text;
  switch (question.kind) {
    case "long":
      return { lines: Math.min(24, Math.max(6, Math.ceil((question.maxWords ?? 120) / 12))) };
    case "one":
    case "many":
    case "ranking":
      return { boxes: (question.options ?? []).map((o) => read(o.label)) };
    case "declaration":
      return { boxes: [read(question.label)] };
    case "table":
      return { columns: (question.columns ?? []).map((c) => read(c.label)), rows: Math.min(question.maxRows ?? blankRows, 8) };
    case "address":
      return { labels: words.address };
    case "organisation":
      return { labels: words.organisation };
    case "file":
      return {};
    default:
      return { lines: 1 };
  }
}

function notes(question: Question, words: BlankWords): string {
  const picks = question.kind === "ranking" ? words.picks(question.picks ?? question.options?.length ?? 1) : "";
  return [
    words.condition(question) ?? "",
    readText(question.help, words.language).text,
    question.maxWords ? words.maxWords(question.maxWords) : "",
    picks,
    question.kind === "file" ? words.file : "",
    question.personal ? words.personal : "",
    question.visibleTo ? words.organiserOnly : "",
    question.keepMonths ? words.kept(question.keepMonths) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** What is asked before the form itself, on paper as a section of its own. */
function eligibility({ eligibility: asked }: FormContent, words: BlankWords) {
  const questions = asked.map((q) => ({ question: readText(q.question, words.language).text, note: words.eligible(q.needed), boxes: words.yesAndNo }));
  return questions.length > 0 ? [{ title: words.eligibility, lead: "", questions }] : [];
}

/** A form to read and fill in on paper: every section and question, conditions in words. */
export function blankForm(a: BlankFacts, words: BlankWords) {
  const read = (text: LocalizedText) => readText(text, words.language).text;
  return {
    lang: words.language,
    title: read(a.programmeName),
    kind: words.kind,
    facts: [...a.facts, { label: a.organiserName, value: read(a.cohortName) }],
    sections: [
      ...eligibility(a.form, words),
      ...a.form.sections.map((section, s) => ({
        title: `${s + 1}. ${read(section.title)}`,
        lead: [words.condition(section) ?? "", read(section.lead)].filter(Boolean).join(" "),
        questions: section.questions.map((q) => ({
          question: q.required || q.kind === "declaration" ? read(q.label) : `${read(q.label)} (${words.optional})`,
          note: notes(q, words),
          ...space(q, words),
        })),
      })),
    ],
    footer: { left: read(a.programmeName) },
  };
}
