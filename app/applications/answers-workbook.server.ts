import writeXlsxFile from "write-excel-file/node";
import { sheetNames, textCell } from "#app/sheets/cells.server.ts";
import type { AnswerSheet } from "#domain/applications/answer-sheets.rules.ts";

/** Room for rows that are added; the cells take text. */
const emptyRows = (width: number) => Array.from({ length: 20 }, () => Array.from({ length: width }, () => textCell("")));

/** The sheets as an .xlsx file: what is read back stands in grey, answers are written into bordered cells. */
export async function answersWorkbook(sheets: AnswerSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map((s) => s.title));
  return writeXlsxFile(
    sheets.map(({ rows, answersFrom }, i) => {
      const width = rows[1]?.length ?? 1;
      const [first = [], headings = [], ...lines] = rows;
      return {
        sheet: names[i],
        stickyRowsCount: 2,
        columns: Array.from({ length: width }, (_, column) => ({ width: answersFrom === 0 ? 28 : ([18, 24, 48, 36, 70][column] ?? 24) })),
        data: [
          first.map((cell) => textCell(cell, { textColor: "#6b7280", wrap: false })),
          headings.map((cell) => textCell(cell, { fontWeight: "bold" })),
          ...lines.map((line) => line.map((cell, column) => textCell(cell, column < answersFrom ? {} : { borderStyle: "thin", borderColor: "#9ca3af" }))),
          ...(answersFrom === 0 ? emptyRows(width) : []),
        ],
      };
    }),
  ).toBuffer();
}
