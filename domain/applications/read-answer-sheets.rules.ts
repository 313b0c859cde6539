import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { SheetCell, SheetRows } from "./answer-sheets.rules.ts";
import { sheetMark } from "./answer-sheets.rules.ts";
import type { Answer, AnswerParts } from "./answers.schema.ts";
import { longestKey, type ReadAnswersFile } from "./answers-file.rules.ts";
import type { GivenAnswer } from "./fit-answers.rules.ts";

const day = 24 * 60 * 60_000;
const firstDayOfSheets = Date.UTC(1899, 11, 30);

/** A day as it stands in a sheet: "31.3.2027", or the number of days that spreadsheets make of it. Whatever else stays as it is. */
export function readSheetDay(text: string): string {
  const written = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (written) return [written[3], written[2]!.padStart(2, "0"), written[1]!.padStart(2, "0")].join("-");
  return /^[1-9]\d{4}$/.test(text) ? new Date(firstDayOfSheets + Number(text) * day).toISOString().slice(0, 10) : text;
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What stands in a cell as the question takes it: the value of an option that is named in any language, a day. */
function readCell(question: Question | undefined, text: string): string {
  if (question?.kind === "date") return readSheetDay(text);
  if (question?.kind !== "one") return text;
  return question.options?.find((o) => same(o.value, text) || Object.values(o.label).some((label) => same(label, text)))?.value ?? text;
}

function answerOf(question: Question | undefined, cells: [part: string, text: string][]): Answer {
  const filled = cells.filter(([, text]) => text !== "");
  if (question?.kind === "many") return filled.map(([part]) => part);
  const [whole] = filled.filter(([part]) => part === "");
  if (whole) return readCell(question, whole[1]);
  return Object.fromEntries(filled);
}

const textIn = (cell: SheetCell | undefined) => (cell?.text ?? "").trim();
const isKey = (text: string) => text !== "" && text.length <= longestKey;

/** Lines of "key, section, question, hint, answer"; the lines of one question may stand anywhere, and notes between them. */
function readLines(rows: SheetRows, questions: Map<string, Question>): GivenAnswer[] {
  const byKey = Map.groupBy(
    rows.map((row) => ({ name: textIn(row[0]), cell: row[4] })).filter(({ name }) => isKey(name.split(".")[0]!)),
    ({ name }) => name.split(".")[0]!,
  );
  return [...byKey].map(([key, lines]) => ({
    key,
    answer: answerOf(
      questions.get(key),
      lines.map(({ name, cell }) => [name.slice(key.length + 1), textIn(cell)]),
    ),
    isFormula: lines.some(({ cell }) => cell?.isFormula),
  }));
}

function readTable([names = [], , ...rows]: SheetRows, questions: Map<string, Question>): GivenAnswer[] {
  const columns = names.map((cell) => textIn(cell).split("."));
  const [key = ""] = columns.find(([, column]) => column) ?? [];
  const days = new Set(questions.get(key)?.columns?.flatMap((c) => (c.kind === "date" ? [c.key] : [])));
  const read = rows.map((row): AnswerParts =>
    Object.fromEntries(
      columns.flatMap(([, column = ""], i) => {
        const text = textIn(row[i]);
        return isKey(column) && text ? [[column, days.has(column) ? readSheetDay(text) : text]] : [];
      }),
    ),
  );
  return key ? [{ key, answer: read.filter((row) => Object.keys(row).length > 0), isFormula: rows.some((row) => row.some((cell) => cell?.isFormula)) }] : [];
}

/** The answers in a workbook that `answerSheets` began; sheets that people added beside them are passed over. */
export function readAnswerSheets(sheets: SheetRows[], callId: string, form: FormContent): ReadAnswersFile {
  const questions = new Map(form.sections.flatMap((s) => s.questions.map((q) => [q.key, q] as const)));
  const main = sheets.find((rows) => textIn(rows[0]?.[0]).startsWith("kohortti-answers"));
  if (!main) return { ok: false, why: "not-answers" };
  if (textIn(main[0]?.[0]) !== sheetMark(callId)) return { ok: false, why: "other-call" };
  const tables = sheets.filter((rows) => /^[a-z0-9-]+\.[a-z0-9-]+$/.test(textIn(rows[0]?.[0])));
  return { ok: true, given: [...readLines(main.slice(2), questions), ...tables.flatMap((rows) => readTable(rows, questions))].slice(0, 2000) };
}
