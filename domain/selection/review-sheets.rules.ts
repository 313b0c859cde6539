import type { SheetRows } from "#domain/applications/answer-sheets.rules.ts";
import { valuesOfKind, type CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Given } from "./ranking.rules.ts";
import { missingToDeliver } from "./review.rules.ts";

/** A review of one's own that is open, with its criteria in the reader's language. */
export type OpenReview = {
  assignmentId: string;
  /** the version that a file starts from */
  version: number;
  /** the applicant, or the number where applicants are hidden */
  name: string;
  diaryNumber: string;
  comment: string;
  criteria: { key: string; name: string; kind: CriterionKind; anchors: string[]; given: Given | null; reason: string }[];
};

const mark = "kohortti-review-1";
/** The line of what the reviewer says of the whole. */
const whole = "*";
/** What stands in the place of a mark when the reviewer cannot judge. */
const unable = "–";
const longest = { mark: 100, reason: 4000, comment: 10_000 };

export type SheetHeadings = { key: string; criterion: string; scale: string; mark: string; reason: string; comment: string };

/** The lines of a review's sheet: what it is, headings, a line a criterion, and the whole. */
export function reviewSheet(review: OpenReview, words: SheetHeadings): string[][] {
  const scale = (c: OpenReview["criteria"][number]) => valuesOfKind(c.kind).map((value) => (c.anchors[value] ? `${value}: ${c.anchors[value]}` : String(value)));
  return [
    [`${mark} ${review.assignmentId} ${review.version}`, review.name],
    [words.key, words.criterion, words.scale, words.mark, words.reason],
    ...review.criteria.map((c) => [c.key, c.name, scale(c).join("\n"), c.given === "unable" ? unable : (c.given?.toString() ?? ""), c.reason]),
    [whole, words.comment, "", "", review.comment],
  ];
}

export type LineFault = "formula" | "not-a-mark" | "too-long" | "gone";
export type ReadLine = { key: string; mark: string; reason: string; fault: LineFault | null };
export type ReadReview = {
  review: OpenReview;
  lines: ReadLine[];
  /** what is saved when no line has a fault */
  input: { assignmentId: string; version: number; score: Record<string, Given | undefined>; reason: Record<string, string>; comment: string };
  isChanged: boolean;
  /** how much it still lacks before it can be delivered on the desk */
  lacking: number;
};
export type ReadSheets = { reviews: ReadReview[]; /** sheets of reviews that are not open to the reader, or that come twice */ unknown: number };

/** Text as it compares: spreadsheets and browsers break lines differently. */
const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** A mark as people type it; undefined when it is none of the scale. */
function readMark(kind: CriterionKind, text: string): Given | "" | undefined {
  if (text === "") return "";
  if (/^[-–—]$/.test(text)) return "unable";
  return valuesOfKind(kind).find((value) => String(value) === text.replace(/[.,]0+$/, ""));
}

function readOne(review: OpenReview, version: number, rows: SheetRows): ReadReview {
  const at = (key: string) => rows.find((row) => row[0]?.text.trim() === key);
  const lines = [...review.criteria, { key: whole, kind: null }].map(({ key, kind }): ReadLine & { given: Given | undefined } => {
    const row = at(key);
    const [said, why] = [row?.[3], row?.[4]];
    const line = { key, mark: plain(said?.text ?? ""), reason: plain(why?.text ?? "") };
    const given = kind === null ? "" : readMark(kind, line.mark);
    const most = kind === null ? longest.comment : longest.reason;
    const fault = !row ? "gone" : said?.isFormula || why?.isFormula ? "formula" : given === undefined ? "not-a-mark" : line.reason.length > most ? "too-long" : null;
    // of what cannot be saved no more is shown than could be
    return { key, mark: line.mark.slice(0, longest.mark), reason: line.reason.slice(0, most), fault, given: given === "" ? undefined : given };
  });
  const own = lines.filter((l) => l.key !== whole);
  const comment = lines.find((l) => l.key === whole)?.reason ?? "";
  const read = review.criteria.map((c, i) => ({ ...c, given: own[i]!.given ?? null, reason: own[i]!.reason }));
  return {
    review,
    lines: lines.map(({ given: _, ...line }) => line),
    input: { assignmentId: review.assignmentId, version, score: Object.fromEntries(own.map((l) => [l.key, l.given])), reason: Object.fromEntries(own.map((l) => [l.key, l.reason])), comment },
    isChanged: comment !== plain(review.comment) || read.some((c, i) => c.given !== review.criteria[i]!.given || c.reason !== plain(review.criteria[i]!.reason)),
    lacking: Object.keys(missingToDeliver(read, comment)).length,
  };
}

/** What a filled-in workbook says of the reader's open reviews; null when none of its sheets came from here. Sheets that were added are passed over. */
export function readReviewSheets(sheets: readonly SheetRows[], open: readonly OpenReview[]): ReadSheets | null {
  const marked = sheets.flatMap((rows) => {
    const found = new RegExp(`^${mark} ([\\w-]{36}) (\\d{1,9})$`).exec(rows[0]?.[0]?.text.trim() ?? "");
    return found ? [{ rows, assignmentId: found[1]!, version: Number(found[2]) }] : [];
  });
  if (marked.length === 0) return null;
  const once = [...new Map(marked.map((m) => [m.assignmentId, m])).values()].filter((m) => marked.filter((other) => other.assignmentId === m.assignmentId).length === 1);
  const reviews = once.flatMap(({ rows, assignmentId, version }) => {
    const review = open.find((r) => r.assignmentId === assignmentId);
    return review ? [readOne(review, version, rows)] : [];
  });
  return { reviews, unknown: marked.length - reviews.length };
}
