import type { SheetRows } from "#domain/applications/answer-sheets.rules.ts";
import { valuesOfKind, type CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Given } from "./ranking.rules.ts";
import { recommendations, type Recommendation } from "./recommendation.rules.ts";
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
  asksRecommendation: boolean;
  recommendation: Recommendation | null;
  criteria: { key: string; name: string; kind: CriterionKind; anchors: string[]; given: Given | null; reason: string }[];
};

const mark = "kohortti-review-1";
/** The line of what the reviewer says of the whole. */
const whole = "*";
/** The line of what the reviewer recommends, where the call asks for it; by numbers, which people type without a mistake. */
export const adviceLine = "**";
const adviceMarks = { "take-in": "2", "if-room": "1", "leave-out": "0" } as const satisfies Record<Recommendation, string>;
/** What stands in the place of a mark when the reviewer cannot judge. */
const unable = "–";
const longest = { mark: 100, reason: 4000, comment: 10_000 };

export type SheetHeadings = { key: string; criterion: string; scale: string; mark: string; reason: string; comment: string; recommendation: string; recommendations: Record<Recommendation, string> };

const adviceOf = ({ recommendation }: OpenReview, words: SheetHeadings) => [
  adviceLine,
  words.recommendation,
  recommendations.map((r) => `${adviceMarks[r]}: ${words.recommendations[r]}`).join("\n"),
  recommendation ? adviceMarks[recommendation] : "",
  "",
];

/** The lines of a review's sheet: what it is, headings, a line a criterion, the recommendation where it is asked for, and the whole. */
export function reviewSheet(review: OpenReview, words: SheetHeadings): string[][] {
  const scale = (c: OpenReview["criteria"][number]) => valuesOfKind(c.kind).map((value) => (c.anchors[value] ? `${value}: ${c.anchors[value]}` : String(value)));
  return [
    [`${mark} ${review.assignmentId} ${review.version}`, review.name],
    [words.key, words.criterion, words.scale, words.mark, words.reason],
    ...review.criteria.map((c) => [c.key, c.name, scale(c).join("\n"), c.given === "unable" ? unable : (c.given?.toString() ?? ""), c.reason]),
    ...(review.asksRecommendation ? [adviceOf(review, words)] : []),
    [whole, words.comment, "", "", review.comment],
  ];
}

export type LineFault = "formula" | "not-a-mark" | "too-long" | "gone";
export type ReadLine = { key: string; mark: string; reason: string; fault: LineFault | null };
export type ReadReview = {
  review: OpenReview;
  lines: ReadLine[];
  /** what is saved when no line has a fault */
  input: { assignmentId: string; version: number; score: Record<string, Given | undefined>; reason: Record<string, string>; comment: string; recommendation?: Recommendation };
  isChanged: boolean;
  /** how much it still lacks before it can be delivered on the desk */
  lacking: number;
};
export type ReadSheets = { reviews: ReadReview[]; /** sheets of reviews that are not open to the reader, or that come twice */ unknown: number };

/** Text as it compares: spreadsheets and browsers break lines differently. */
const plain = (text: string) => text.replace(/\r\n?/g, "\n").trim();

/** "3,0" is what a spreadsheet may make of a 3. */
const unpadded = (text: string) => text.replace(/[.,]0+$/, "");

/** A mark as people type it; undefined when it is none of the scale. */
function readMark(kind: CriterionKind, text: string): Given | "" | undefined {
  if (text === "") return "";
  if (/^[-–—]$/.test(text)) return "unable";
  return valuesOfKind(kind).find((value) => String(value) === unpadded(text));
}

const readAdvice = (text: string): Recommendation | "" | undefined => (text === "" ? "" : recommendations.find((r) => adviceMarks[r] === unpadded(text)));

/** A line of a sheet by its key; `read` says what its mark means. Of what cannot be saved no more is shown than could be. */
function readLine<Mark>(rows: SheetRows, key: string, most: number, read: (text: string) => Mark | "" | undefined): { line: ReadLine; given: Mark | undefined } {
  const row = rows.find((r) => r[0]?.text.trim() === key);
  const [said, why] = [row?.[3], row?.[4]];
  const [mark, reason] = [plain(said?.text ?? ""), plain(why?.text ?? "")];
  const given = read(mark);
  const fault = !row ? "gone" : said?.isFormula || why?.isFormula ? "formula" : given === undefined ? "not-a-mark" : reason.length > most ? "too-long" : null;
  return { line: { key, mark: mark.slice(0, longest.mark), reason: reason.slice(0, most), fault }, given: given === "" ? undefined : given };
}

function readOne(review: OpenReview, version: number, rows: SheetRows): ReadReview {
  const marks = review.criteria.map((c) => readLine(rows, c.key, longest.reason, (text) => readMark(c.kind, text)));
  const advice = review.asksRecommendation ? readLine(rows, adviceLine, longest.reason, readAdvice) : null;
  const end = readLine<never>(rows, whole, longest.comment, () => "");
  const comment = end.line.reason;
  const recommendation = advice?.given;
  const read = review.criteria.map((c, i) => ({ ...c, given: marks[i]!.given ?? null, reason: marks[i]!.line.reason }));
  return {
    review,
    lines: [...marks, ...(advice ? [advice] : []), end].map((l) => l.line),
    input: {
      assignmentId: review.assignmentId,
      version,
      score: Object.fromEntries(read.map((c) => [c.key, c.given ?? undefined])),
      reason: Object.fromEntries(read.map((c) => [c.key, c.reason])),
      comment,
      recommendation,
    },
    isChanged:
      comment !== plain(review.comment) ||
      (advice !== null && (recommendation ?? null) !== review.recommendation) ||
      read.some((c, i) => c.given !== review.criteria[i]!.given || c.reason !== plain(review.criteria[i]!.reason)),
    lacking: Object.keys(missingToDeliver(read, { comment, asksRecommendation: review.asksRecommendation, recommendation: recommendation ?? null })).length,
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
