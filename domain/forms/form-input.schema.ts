import * as z from "zod";
import { columnKinds, comparisons, type Condition, type Question, type ShownWhen } from "#domain/programmes/form.schema.ts";
import { hasOptions, questionKinds } from "#domain/programmes/question-kinds.rules.ts";
import { localizedText, optionalLocalizedText, type LocalizedText } from "#domain/shared/localized-text.ts";
import { tick } from "#domain/shared/validation.ts";
import { freeKey } from "./form-edit.rules.ts";

const mostValues = 30;
const keyOrNew = z
  .string()
  .regex(/^[a-z0-9-]{0,60}$/)
  .default("");
const emptyText = { fi: z.string().trim().max(300).optional(), sv: z.string().trim().max(300).optional(), en: z.string().trim().max(300).optional() };
const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most).optional();

const ConditionRow = z.object({ question: keyOrNew, is: z.enum(comparisons).optional(), values: z.string().max(5000).default("") });
const OptionRow = z.object({ value: keyOrNew, label: z.object(emptyText).default({}) });
const ColumnRow = z.object({ key: keyOrNew, label: z.object(emptyText).default({}), kind: z.enum(columnKinds).default("text"), optional: tick });

/** The condition as the form sends it: rows, the empty ones too; values one a line. */
const when = { match: z.enum(["all", "any"]).default("all"), conditions: z.array(ConditionRow).max(10).default([]) };

/** Which question or section the page showed, so that a change by someone else in between is found. */
const shown = z.string().max(40).default("");

export const SectionInput = z.object({ shown, title: localizedText(200), lead: optionalLocalizedText(2000), ...when });
export type SectionInput = z.infer<typeof SectionInput>;

export const QuestionInput = z.object({
  shown,
  kind: z.enum(questionKinds),
  label: localizedText(300),
  help: optionalLocalizedText(1000),
  required: tick,
  maxWords: wholeNumber(1, 5000),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z.array(OptionRow).max(60).default([]),
  picks: wholeNumber(1, 50),
  columns: z.array(ColumnRow).max(12).default([]),
  maxRows: wholeNumber(1, 50),
  organiserOnly: tick,
  personal: tick,
  keepMonths: wholeNumber(1, 240),
  ...when,
});
export type QuestionInput = z.infer<typeof QuestionInput>;

export const EligibilityInput = z.object({ shown, question: localizedText(500), needed: z.enum(["yes", "no"]), otherwise: localizedText(2000) });

export const MoveInput = z.object({ move: z.string().regex(/^(question|section|eligibility) [a-z0-9-]{1,60} (up|down|(before|into) [a-z0-9-]{1,60})$/) });
export const ShownInput = z.object({ shown: z.string().max(40) });
export const TemplateInput = z.object({ name: z.string().trim().min(1).max(120) });

const nameOf = (text: LocalizedText) => text.fi || text.sv || text.en || "";
const plain = (text: string) => text.trim().toLowerCase();

/** Rows with a text, each with a key of its own: the one that it had, or one made of its text. */
function named<Row extends { label: LocalizedText }>(rows: Row[], keyOf: (row: Row) => string): (Row & { key: string })[] {
  const given: (Row & { key: string })[] = [];
  const taken = rows.filter((row) => nameOf(row.label)).map(keyOf);
  for (const row of rows.filter((r) => nameOf(r.label))) {
    const key = keyOf(row) || freeKey(nameOf(row.label), taken);
    taken.push(key);
    given.push({ ...row, key });
  }
  return given;
}

/** Values as they are compared: of a question with options, an option may be named by any of its texts. */
function readValues(typed: string, asked: Question | undefined): string[] {
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, mostValues);
  return lines.map((line) => asked?.options?.find((o) => o.value === line || Object.values(o.label).some((text) => plain(text) === plain(line)))?.value ?? line.slice(0, 300));
}

/** The condition that was typed, or none; rows without a question are left out. */
export function readShownWhen({ match, conditions }: { match: ShownWhen["match"]; conditions: z.infer<typeof ConditionRow>[] }, questions: Question[]): ShownWhen | undefined {
  const read = conditions.flatMap(({ question, is, values }): Condition[] => {
    const asked = questions.find((q) => q.key === question);
    return question ? [{ question, is: is ?? "filled", values: is === "filled" || is === "empty" ? [] : readValues(values, asked) }] : [];
  });
  return read.length > 0 ? { match, conditions: read.slice(0, 5) } : undefined;
}

/** The question that was typed; only what its kind has is taken. `questions` are those that a condition can name. */
export function readQuestion(input: QuestionInput, questions: Question[]): Omit<Question, "key"> {
  const { kind, label, help, required, keepMonths, maxWords, min, max, picks, maxRows } = input;
  const shownWhen = readShownWhen(input, questions);
  const hasAmount = kind === "number" || kind === "money";
  return {
    kind,
    label,
    help,
    required,
    ...(kind === "long" && maxWords !== undefined ? { maxWords } : {}),
    ...(hasAmount && min !== undefined ? { min } : {}),
    ...(hasAmount && max !== undefined ? { max } : {}),
    ...(hasOptions(kind) ? { options: named(input.options, (o) => o.value).map((o) => ({ value: o.key, label: o.label })) } : {}),
    ...(kind === "ranking" && picks !== undefined ? { picks } : {}),
    ...(kind === "table"
      ? {
          columns: named(input.columns, (c) => c.key)
            .map((c) => ({ key: c.key, label: c.label, kind: c.kind, ...(c.optional ? { optional: true as const } : {}) }))
            .slice(0, 8),
        }
      : {}),
    ...(kind === "table" && maxRows !== undefined ? { maxRows } : {}),
    ...(shownWhen ? { shownWhen } : {}),
    ...(input.organiserOnly ? { visibleTo: "organiser" as const } : {}),
    ...(input.personal ? { personal: true as const } : {}),
    ...(keepMonths !== undefined ? { keepMonths } : {}),
  };
}
