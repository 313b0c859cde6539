import type { Cell } from "write-excel-file/node";

const longestCell = 32_767;

/** A cell of text that stays text: spreadsheets make no formulas, days or numbers of what is typed over it. A longer answer than Excel holds is cut, and is whole in the other file. */
export const textCell = (value: string, more: object = {}): Cell => ({
  value: value.length > longestCell ? `${value.slice(0, longestCell - 1).toWellFormed()}…` : value,
  type: String,
  format: "@",
  wrap: true,
  alignVertical: "top",
  ...more,
});

/** Names of sheets: at most 31 characters, some of them not allowed, none twice. */
export const sheetNames = (titles: string[]) => titles.map((title, i) => `${i + 1} ${title.replace(/[[\]:*?/\\']/g, " ")}`.slice(0, 31).toWellFormed().trim());
