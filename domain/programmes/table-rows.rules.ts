import { isDate, plainText, readMoney, readNumber } from "#domain/shared/typed-values.rules.ts";
import type { ColumnKind, FormColumn } from "./form.schema.ts";

/** A row of a table as it was typed: its cells by the column's key. */
export type TableRow = Record<string, string>;

export const scale = ["1", "2", "3", "4", "5"] as const;

export type CellFault = "empty" | "not-a-number" | "not-money" | "not-a-date" | "not-on-scale";
export type BadCell = { row: number; column: string; fault: CellFault };

/** A row's cells in the order of their names, without the empty ones; line ends as \n. */
export const tidyRow = (row: TableRow): TableRow =>
  Object.fromEntries(
    Object.entries(row)
      .map(([name, text]) => [name, plainText(text)] as const)
      .filter(([, text]) => text.trim() !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The rows that hold something. */
export const tidyRows = (rows: TableRow[]): TableRow[] => rows.map(tidyRow).filter((row) => Object.keys(row).length > 0);

/** The cells that the columns have; whatever else was sent is left out. */
export const cellsOf = (columns: readonly Pick<FormColumn, "key">[], row: TableRow): TableRow => Object.fromEntries(columns.flatMap(({ key }) => (row[key] === undefined ? [] : [[key, row[key]]])));

/** What is wrong with a text of this kind that is there; null when nothing is. */
export function checkCell(kind: ColumnKind, text: string): Exclude<CellFault, "empty"> | null {
  switch (kind) {
    case "number":
      return readNumber(text) === null ? "not-a-number" : null;
    case "money":
      return readMoney(text) === null ? "not-money" : null;
    case "date":
      return isDate(text) ? null : "not-a-date";
    case "scale":
      return scale.some((value) => value === text) ? null : "not-on-scale";
    case "text":
      return null;
  }
}

/** What is wrong in a table, row by row: cells that are not what their column asks, and empty ones that may not be. */
export const badCells = (columns: readonly FormColumn[], rows: readonly TableRow[]): BadCell[] =>
  rows.flatMap((cells, row) =>
    columns.flatMap((column): BadCell[] => {
      const text = (cells[column.key] ?? "").trim();
      const fault = text ? checkCell(column.kind, text) : column.optional ? null : "empty";
      return fault ? [{ row, column: column.key, fault }] : [];
    }),
  );
