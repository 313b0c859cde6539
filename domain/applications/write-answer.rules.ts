import type { FormColumn, Question } from "#domain/programmes/form.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { isDate, readMoney, readNumber } from "#domain/shared/typed-values.rules.ts";
import { choicesOf, isEmpty, partsOf, rankedOf, rowsOf, textsOf } from "./answer-shapes.rules.ts";
import type { Answer, AnswerParts } from "./answers.schema.ts";

/** How a reader's language writes what is not text. */
export type CopyWords = { language: Language; yes: string; day(day: string): string; number(value: number, digits: number): string };

const digits = (value: number) => (Number.isInteger(value) ? 0 : 2);

type AmountWords = Pick<CopyWords, "day" | "number">;

function writeNumber(text: string, value: number | null, words: AmountWords, unit = ""): string {
  return value === null ? text : `${words.number(value, digits(value))}${unit}`;
}
const writeMoney = (text: string, words: AmountWords) => writeNumber(text, readMoney(text), words, "\u00a0€");

/** A cell of a table as people read it. */
export function writeCell(column: FormColumn, cell: string, words: AmountWords): string {
  if (column.kind === "money") return writeMoney(cell, words);
  if (column.kind === "date") return isDate(cell) ? words.day(cell) : cell;
  return column.kind === "number" ? writeNumber(cell, readNumber(cell), words) : cell;
}

/** A row on a line: "1. Tehtävä: Kilpailutus; Hinta: 1 000 €". */
function writeRow(columns: FormColumn[], row: AnswerParts, index: number, words: CopyWords): string {
  const cells = columns.flatMap((column) => {
    const cell = row[column.key]?.trim();
    return cell ? [`${readText(column.label, words.language).text}: ${writeCell(column, cell, words)}`] : [];
  });
  return `${index + 1}. ${cells.join("; ")}`;
}

const lines = (...parts: (string | undefined)[]) =>
  parts
    .map((p) => p?.trim())
    .filter(Boolean)
    .join("\n");

/** An answer as people read it, whatever its kind and however unfinished; null when there is none. */
export function writeAnswer(question: Question, answer: Answer | undefined, words: CopyWords): string | null {
  if (isEmpty(answer)) return null;
  const option = (value: string) => readText(question.options?.find((o) => o.value === value)?.label ?? { fi: value }, words.language).text;
  const parts = partsOf(answer);
  const text = (textsOf(answer)[0] ?? "").trim();
  switch (question.kind) {
    case "one":
    case "many":
      return choicesOf(answer).map(option).join("\n");
    case "ranking":
      return rankedOf(answer)
        .map((value) => `${parts[value]}. ${option(value)}`)
        .join("\n");
    case "table":
      return rowsOf(answer)
        .map((row, i) => writeRow(question.columns ?? [], row, i, words))
        .join("\n");
    case "address":
      return lines(parts.street, [parts.postcode, parts.city].filter(Boolean).join(" "));
    case "organisation":
      return lines(parts.name, parts.businessId);
    case "number":
      return writeNumber(text, readNumber(text), words);
    case "money":
      return writeMoney(text, words);
    case "date":
      return isDate(text) ? words.day(text) : text;
    case "declaration":
      return words.yes;
    default:
      return text;
  }
}
