import type { SheetCell, SheetRows } from "#domain/applications/answer-sheets.rules.ts";
import { zipEntries } from "./zip-entries.server.ts";

/** In bytes, unpacked: far more than a hundred pages of text with what programs put around it. */
const allowance = 20_000_000;
const [mostRows, mostColumns] = [5000, 50];

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** The text of XML. Entities that a document defines itself are not known here, so none can grow. */
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? codePoint(Number.parseInt(hex, 16)) : decimal ? codePoint(Number(decimal)) : (entities[name ?? ""] ?? whole),
  );

/**
 * The elements of that name with their attributes, whatever prefix their namespace has; none of these is ever inside
 * another of its name. Each character is looked at once: one that is never closed ends the search.
 */
function elements(xml: string, name: string): { attributes: string; content: string }[] {
  const open = new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s/>])((?:"[^"<]*"|[^"<>])*?)(/?)>`, "g");
  const close = new RegExp(`</(?:\\w{1,20}:)?${name}>`, "g");
  const found = [];
  for (let start = open.exec(xml); start; start = open.exec(xml)) {
    const [, attributes = "", isEmpty] = start;
    close.lastIndex = open.lastIndex;
    const end = isEmpty ? null : close.exec(xml);
    if (!isEmpty && !end) break;
    found.push({ attributes, content: end ? xml.slice(open.lastIndex, end.index) : "" });
    if (end) open.lastIndex = close.lastIndex;
  }
  return found;
}
const attribute = (attributes: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

/** A text may be in several runs, each with its own looks. */
const textOfRuns = (xml: string): string =>
  elements(xml, "t")
    .map((run) => plain(run.content))
    .join("");

/** "B3" is column 1. */
const columnOf = (reference: string): number => [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function readCell(attributes: string, content: string, shared: string[]): SheetCell {
  const [value] = elements(content, "v").map((v) => plain(v.content));
  const isFormula = elements(content, "f").length > 0;
  switch (attribute(attributes, "t")) {
    case "s":
      return { text: shared[Number(value)] ?? "", isFormula };
    case "inlineStr":
      return { text: textOfRuns(content), isFormula };
    case "b":
      return { text: value === "1" ? "x" : "", isFormula };
    case "str":
    case "e":
      return { text: value ?? "", isFormula };
    default:
      return { text: value === undefined || value === "" ? "" : String(Number(value)), isFormula };
  }
}

function readSheet(xml: string, shared: string[]): SheetRows {
  return elements(xml, "row")
    .slice(0, mostRows)
    .map(({ content }) => {
      const row: SheetRows[number] = [];
      for (const { attributes, content: cell } of elements(content, "c")) {
        const column = columnOf(attribute(attributes, "r") ?? "");
        const at = column >= 0 ? column : row.length;
        if (at < mostColumns) row[at] = readCell(attributes, cell, shared);
      }
      return row;
    });
}

/** The cells of an .xlsx file's sheets, as text. Formulas are not computed, nor is anything else in the file looked at. Throws BadZip. */
export function readWorkbook(file: Buffer): SheetRows[] {
  const entries = zipEntries(file, (name) => /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/i.test(name), allowance);
  const [strings, ...sheets] = ["xl/sharedStrings.xml", ...[...entries.keys()].filter((name) => name.startsWith("xl/worksheets/"))].map((name) => entries.get(name)?.toString("utf8") ?? "");
  const shared = elements(strings ?? "", "si").map((s) => textOfRuns(s.content));
  return sheets.map((xml) => readSheet(xml, shared));
}
