import type { SheetCell, SheetRows } from "#domain/applications/answer-sheets.rules.ts";
import { longestAnswer } from "#domain/applications/answers.schema.ts";
import { BadZip, zipEntries } from "./zip-entries.server.ts";

/** In bytes unpacked, and in characters of all cells: far more than a hundred pages of text with what programs put around it. */
const allowance = 20_000_000;
/** Of a sheet; what stands beyond is passed over, as are rows when a workbook has more than `mostRowsInAll`. */
const [mostRows, mostColumns] = [5000, 50];
const mostRowsInAll = 50_000;
const mostSharedTexts = 100_000;
/** A longer text is cut here, where it is still seen to be too long for whatever it answers. */
const longestCell = longestAnswer + 1;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** The text of XML. Entities that a document defines itself are not known here, so none can grow. */
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? codePoint(Number.parseInt(hex, 16)) : decimal ? codePoint(Number(decimal)) : (entities[name ?? ""] ?? whole),
  );

/**
 * The elements of that name with their attributes, whatever prefix their namespace has; none of these is ever inside
 * another of its name. Each is looked for when it is asked for, and no more than `most`, so that nobody holds more of them
 * than they use. Each character is looked at once: one that is never closed ends the search.
 */
function* elements(xml: string, name: string, most = Infinity): Generator<{ attributes: string; content: string }, undefined> {
  const open = new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s/>])((?:"[^"<]*"|[^"<>])*?)(/?)>`, "g");
  const close = new RegExp(`</(?:\\w{1,20}:)?${name}>`, "g");
  for (let [start, count] = [open.exec(xml), 0]; start && count < most; start = open.exec(xml), count += 1) {
    const [, attributes = "", isEmpty] = start;
    close.lastIndex = open.lastIndex;
    const end = isEmpty ? null : close.exec(xml);
    if (!isEmpty && !end) return;
    yield { attributes, content: end ? xml.slice(open.lastIndex, end.index) : "" };
    if (end) open.lastIndex = close.lastIndex;
  }
}
const attribute = (attributes: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** A text may be in several runs, each with its own looks. */
function textOfRuns(xml: string): string {
  let text = "";
  for (const run of elements(xml, "t")) {
    text += plain(run.content);
    if (text.length > longestCell) break;
  }
  return text.slice(0, longestCell);
}

/** "B3" is column 1. */
const columnOf = (reference: string): number => [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function textOfCell(attributes: string, content: string, shared: string[]): string {
  const [first] = elements(content, "v");
  const value = first && plain(first.content);
  switch (attribute(attributes, "t")) {
    case "s":
      return shared[Number(value)] ?? "";
    case "inlineStr":
      return textOfRuns(content);
    case "b":
      return value === "1" ? "x" : "";
    case "str":
    case "e":
      return (value ?? "").slice(0, longestCell);
    default:
      return value === undefined || value === "" ? "" : String(Number(value));
  }
}

function readRow(xml: string, shared: string[]): SheetRows[number] {
  const row: SheetRows[number] = [];
  let next = 0;
  for (const { attributes, content } of elements(xml, "c", mostColumns)) {
    const column = columnOf(attribute(attributes, "r") ?? "");
    const at = column >= 0 ? column : next;
    next = at + 1;
    const cell: SheetCell = { text: textOfCell(attributes, content, shared), isFormula: elements(content, "f").next().value !== undefined };
    if (at < mostColumns && (cell.text !== "" || cell.isFormula)) row[at] = cell;
  }
  return row;
}

/**
 * The cells of an .xlsx file's sheets, as text. Formulas are not computed, nor is anything else in the file looked at.
 * Throws BadZip, also when its cells hold more text than is allowed: any number of them may refer to one long text.
 */
export function readWorkbook(file: Buffer): SheetRows[] {
  const entries = zipEntries(file, (name) => /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/i.test(name), allowance);
  const [strings, ...sheets] = ["xl/sharedStrings.xml", ...[...entries.keys()].filter((name) => name.startsWith("xl/worksheets/"))].map((name) => entries.get(name)?.toString("utf8") ?? "");
  const shared = Array.from(elements(strings ?? "", "si", mostSharedTexts), (s) => textOfRuns(s.content));
  let [characters, rows] = [allowance, mostRowsInAll];
  return sheets.map((xml) => {
    const sheet: SheetRows = [];
    for (const { content } of elements(xml, "row", Math.min(mostRows, rows))) {
      const row = readRow(content, shared);
      for (const cell of row) characters -= cell?.text.length ?? 0;
      if (characters < 0) throw new BadZip("more text than allowed");
      sheet.push(row);
    }
    rows -= sheet.length;
    return sheet;
  });
}
