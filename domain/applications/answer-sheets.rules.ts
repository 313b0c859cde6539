import type { TFunction } from "i18next";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import { addressParts, organisationParts } from "#domain/programmes/question-kinds.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { isDate } from "#domain/shared/typed-values.rules.ts";
import { choicesOf, partsOf, rowsOf, textOf } from "./answer-shapes.rules.ts";
import type { Answer, Answers } from "./answers.schema.ts";

export type SheetCell = { text: string; isFormula: boolean };
/** What stands in a sheet; a cell in which nothing stands may be missing. */
export type SheetRows = (SheetCell | undefined)[][];
/** A sheet to be filled in. The first row is for reading it back, the second has the headings. */
export type AnswerSheet = { title: string; rows: string[][]; /** the first column in which answers are written */ answersFrom: number };

export type SheetWords = { t: TFunction<"texts">; language: Language };

const mark = "kohortti-answers-1";
/** The first cell of a workbook's main sheet: which call's questions these are. */
export const sheetMark = (callId: string): string => `${mark} ${callId}`;

/** "2027-03-31" as people write it into a sheet. */
const writeDay = (text: string) => (isDate(text) ? text.split("-").reverse().map(Number).join(".") : text);

/** Answers that a sheet can hold: files are attached, and declarations are given, on the page alone. */
export const isForSheet = (question: Question): boolean => question.kind !== "file" && question.kind !== "declaration";

function hintOf(question: Question, { t, language }: SheetWords): string {
  const options = (question.options ?? []).map((o) => readText(o.label, language).text);
  if (question.kind === "one") return t("writing.file.hint.one", { options: options.join(" / ") });
  if (question.kind === "many") return t("writing.file.hint.many");
  if (question.kind === "ranking") return t("writing.file.hint.ranking", { count: Math.min(question.picks ?? options.length, options.length) });
  if (question.kind === "date") return t("writing.file.hint.date");
  return question.maxWords ? t("ui.maxWords", { count: question.maxWords }) : "";
}

/** The fields of a question: the name under which each is read back, what it asks beside the question, what is answered. */
function fieldsOf(question: Question, answer: Answer | undefined, { t, language }: SheetWords): [name: string, asked: string, written: string][] {
  const parts = partsOf(answer);
  const option = (o: { value: string; label: Record<string, string> }) => readText(o.label, language).text;
  switch (question.kind) {
    case "address":
      return addressParts.map((part) => [part, t(`applications.section.${part}`), parts[part] ?? ""]);
    case "organisation":
      return organisationParts.map((part) => [part, t(`applications.organisation.${part}`), parts[part] ?? ""]);
    case "many":
      return (question.options ?? []).map((o) => [o.value, option(o), choicesOf(answer).includes(o.value) ? "x" : ""]);
    case "ranking":
      return (question.options ?? []).map((o) => [o.value, option(o), parts[o.value] ?? ""]);
    case "one": {
      const chosen = question.options?.find((o) => o.value === textOf(answer));
      return [["", "", chosen ? option(chosen) : textOf(answer)]];
    }
    default:
      return [["", "", question.kind === "date" ? writeDay(textOf(answer)) : textOf(answer)]];
  }
}

function tableSheet(question: Question, answer: Answer | undefined, language: Language): AnswerSheet {
  const columns = question.columns ?? [];
  return {
    title: readText(question.label, language).text,
    answersFrom: 0,
    rows: [
      columns.map((c) => `${question.key}.${c.key}`),
      columns.map((c) => readText(c.label, language).text),
      ...rowsOf(answer).map((row) => columns.map((c) => (c.kind === "date" ? writeDay(row[c.key] ?? "") : (row[c.key] ?? "")))),
    ],
  };
}

/** A form's questions with what has been answered, as sheets to fill in away from the pages: one for all, and one for each table. */
export function answerSheets(callId: string, form: FormContent, answers: Answers, words: SheetWords): AnswerSheet[] {
  const { t, language } = words;
  const asked = form.sections.flatMap((section) => section.questions.filter(isForSheet).map((question) => ({ section: readText(section.title, language).text, question })));
  const lines = asked.flatMap(({ section, question }) => {
    if (question.kind === "table") return [];
    const label = readText(question.label, language).text;
    const hint = hintOf(question, words);
    return fieldsOf(question, answers[question.key], words).map(([name, part, written]) => [
      name ? `${question.key}.${name}` : question.key,
      section,
      part ? `${label}: ${part}` : label,
      hint,
      written,
    ]);
  });
  const headings = (["key", "section", "question", "hint", "answer"] as const).map((name) => t(`writing.file.column.${name}`));
  const main = { title: t("writing.file.sheet"), answersFrom: 4, rows: [[sheetMark(callId), "", t("writing.file.howTo"), "", ""], headings, ...lines] };
  return [main, ...asked.filter((a) => a.question.kind === "table").map(({ question }) => tableSheet(question, answers[question.key], language))];
}
