import type { PlanContent, PlanField, PlanTemplate, PlanValue } from "#domain/assignments/plan.schema.ts";
import { isBlockReady, isFilled, planFaults } from "#domain/assignments/plan-values.rules.ts";
import type { CellFault } from "#domain/programmes/table-rows.rules.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText, type ReadText } from "#domain/shared/localized-text.ts";

export type ShownField = { key: string; label: ReadText; help: string; kind: PlanField["kind"]; columns?: PlanField["columns"]; required: boolean; value: PlanValue };
export type ShownBlock = { key: string; title: ReadText; help: string; state: "ready" | "begun" | "empty"; fields: ShownField[] };

/** A plan in the reader's language, block by block. */
export const planView = (template: PlanTemplate, content: PlanContent, language: Language): ShownBlock[] =>
  template.blocks.map((block) => ({
    key: block.key,
    title: readText(block.title, language),
    help: readText(block.help, language).text,
    state: isBlockReady(block, content) ? "ready" : block.fields.some((field) => isFilled(content, field.key)) ? "begun" : "empty",
    fields: block.fields.map((field) => ({
      key: field.key,
      label: readText(field.label, language),
      help: readText(field.help, language).text,
      kind: field.kind,
      columns: field.columns,
      required: field.required,
      value: content[field.key] ?? "",
    })),
  }));

const sentences = { empty: "errors.required", "not-a-number": "errors.number", "not-money": "errors.number", "not-a-date": "errors.date", "not-on-scale": "errors.choose" } as const satisfies Record<
  CellFault,
  string
>;

export type ShownFault = {
  name: string;
  /** the id of that field: the first cell of a table answers to the table's own */ id: string;
  sentence: (typeof sentences)[CellFault];
  isEmpty: boolean;
  block: string;
  field: string;
  cell: { row: number; column: string } | null;
};

/** What stands between a plan and its handing in, with the name of the field that it stands beside and the words for it. */
export const faultView = (template: PlanTemplate, content: PlanContent, language: Language): ShownFault[] =>
  planFaults(template, content).map(({ key, fault, row, column }) => {
    const block = template.blocks.find((one) => one.fields.some((field) => field.key === key))!;
    const field = block.fields.find((one) => one.key === key)!;
    const cell = field.columns?.find((one) => one.key === column);
    const name = row === undefined ? `fields.${key}` : `fields.${key}.${row}.${column}`;
    return {
      name,
      id: row === 0 && column === field.columns?.[0]?.key ? `fields.${key}` : name,
      sentence: sentences[fault],
      isEmpty: fault === "empty",
      block: readText(block.title, language).text,
      field: readText(field.label, language).text,
      cell: cell && row !== undefined ? { row: row + 1, column: readText(cell.label, language).text } : null,
    };
  });
