import { badCells, cellsOf, checkCell, tidyRows, type CellFault } from "#domain/programmes/table-rows.rules.ts";
import { plainText } from "#domain/shared/typed-values.rules.ts";
import type { PlanBlock, PlanContent, PlanField, PlanTemplate, PlanValue } from "./plan.schema.ts";

export const fieldsOf = (template: PlanTemplate): PlanField[] => template.blocks.flatMap((block) => block.fields);

export const textOf = (value: PlanValue | undefined): string => (typeof value === "string" ? value : "");
export const rowsOf = (value: PlanValue | undefined) => (Array.isArray(value) ? value : []);

/** A value as one text, so that two can be compared and one can travel in a form; "" when nothing is there. */
export function asText(value: PlanValue | undefined): string {
  const rows = tidyRows(rowsOf(value));
  return rows.length > 0 ? JSON.stringify(rows) : textOf(value);
}

/** What was typed in the shape that the field has. */
export const shapeValue = (field: PlanField, typed: PlanValue): PlanValue =>
  field.kind === "table" ? tidyRows(rowsOf(typed).map((row) => cellsOf(field.columns ?? [], row))) : plainText(textOf(typed));

export type Clash<V extends PlanValue = PlanValue> = { key: string; mine: V; theirs: V | "" };

/**
 * Puts what a writer typed on top of what is there now. `was` is what the writer started from: a field that the writer did
 * not touch stays as others have made it; one that both have changed, differently, is a clash and stays unsaved.
 */
export function mergeValues<V extends PlanValue>(now: Record<string, V>, was: Record<string, V>, mine: Record<string, V>): { content: Record<string, V>; changed: string[]; clashes: Clash<V>[] } {
  const content = { ...now };
  const changed: string[] = [];
  const clashes: Clash<V>[] = [];
  for (const [key, value] of Object.entries(mine)) {
    const [current, base, typed] = [asText(now[key]), asText(was[key]), asText(value)];
    if (typed === base || typed === current) continue;
    if (current !== base) clashes.push({ key, mine: value, theirs: now[key] ?? "" });
    else {
      content[key] = value;
      changed.push(key);
    }
  }
  return { content, changed, clashes };
}

export const isFilled = (content: PlanContent, key: string): boolean => asText(content[key]).trim() !== "";

/** What keeps a field from being handed in; `row` (from 0) and `column` say which cell of a table. */
export type PlanFault = { key: string; fault: CellFault; row?: number; column?: string };

function faultsOf(field: PlanField, content: PlanContent): PlanFault[] {
  const { key, kind } = field;
  if (!isFilled(content, key)) return field.required ? [{ key, fault: "empty" }] : [];
  if (kind === "table") return badCells(field.columns ?? [], rowsOf(content[key])).map((cell) => ({ key, ...cell }));
  const fault = kind === "number" || kind === "date" ? checkCell(kind, textOf(content[key]).trim()) : null;
  return fault ? [{ key, fault }] : [];
}

/** Everything that stands between a plan and its handing in, in the order of the plan. */
export const planFaults = (template: PlanTemplate, content: PlanContent): PlanFault[] => fieldsOf(template).flatMap((field) => faultsOf(field, content));

/** A block is ready when something is written in it and nothing keeps it from being handed in. */
export const isBlockReady = (block: PlanBlock, content: PlanContent): boolean =>
  block.fields.some((field) => isFilled(content, field.key)) && block.fields.every((field) => faultsOf(field, content).length === 0);

/** What the team itself calls its work, when the plan has a field for it and it is filled. */
export const ownTitle = (template: PlanTemplate, content: PlanContent): string => (template.titleKey ? textOf(content[template.titleKey]).trim() : "");

export type FieldComparison = { key: string; before: PlanValue; after: PlanValue; isSame: boolean };

/** Two versions field by field, in the order of the plan. */
export const compareVersions = (template: PlanTemplate, before: PlanContent, after: PlanContent): FieldComparison[] =>
  fieldsOf(template).map(({ key }) => ({ key, before: before[key] ?? "", after: after[key] ?? "", isSame: asText(before[key]) === asText(after[key]) }));

export const isSameContent = (template: PlanTemplate, a: PlanContent, b: PlanContent): boolean => compareVersions(template, a, b).every((field) => field.isSame);
