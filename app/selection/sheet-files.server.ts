import { stringify } from "csv-stringify/sync";
import writeXlsxFile from "write-excel-file/node";
import type { ExportTable } from "#domain/selection/export.rules.ts";
import type { Language } from "#domain/shared/language.ts";

/**
 * As Excel in Finland opens it: UTF-8 with a byte order mark, semicolons, decimal commas where the language has them.
 * Cells that a spreadsheet would take for a formula get an apostrophe before them.
 */
export function csvFile({ columns, rows }: ExportTable, language: Language): Buffer {
  const number = (n: number) => (language === "en" ? String(n) : String(n).replace(".", ","));
  return Buffer.from(stringify([columns, ...rows], { bom: true, delimiter: ";", record_delimiter: "windows", escape_formulas: true, cast: { number } }));
}

/** No cell of Excel holds more characters; a file with one that does would not open. */
const longestCell = 32_767;
const textCell = (text: string) => ({ value: text.length > longestCell ? `${text.slice(0, longestCell - 1).toWellFormed()}…` : text, type: String, alignVertical: "top" as const });

/** A workbook of one sheet whose first row stays in sight. Texts are cells of text and never formulas; numbers can be counted with. */
export async function xlsxFile({ columns, rows }: ExportTable, sheet: string): Promise<Buffer> {
  const head = columns.map((value) => ({ value, fontWeight: "bold" as const, wrap: true }));
  const body = rows.map((row) => row.map((cell) => (typeof cell === "string" ? textCell(cell) : cell)));
  return writeXlsxFile([head, ...body], { sheet, stickyRowsCount: 1, columns: columns.map(() => ({ width: 24 })) }).toBuffer();
}
