import { expect, test } from "vitest";
import { readReviewSheets, reviewSheet, type OpenReview } from "#domain/selection/review-sheets.rules.ts";

const words = {
  ...{ key: "Tunnus", criterion: "Kriteeri", scale: "Merkitys", mark: "Pisteet", reason: "Perustelu", comment: "Yhteenveto", recommendation: "Puollatko?" },
  recommendations: { "take-in": "Puollan", "if-room": "Jos riittää", "leave-out": "En puolla" },
};
const id = "0190c0de-0000-7000-8000-000000000001";
const review = (more: Partial<OpenReview> = {}): OpenReview => ({
  assignmentId: id,
  version: 3,
  name: "Meriharju",
  diaryNumber: "KOH-2026-0001",
  comment: "",
  asksRecommendation: false,
  recommendation: null,
  criteria: [
    { key: "fits", name: "Hakukelpoisuus", kind: "pass_fail", anchors: ["Ei täyty", "Täyttyy"], given: null, reason: "" },
    { key: "need", name: "Tarve", kind: "weighted", anchors: ["Puuttuu"], given: null, reason: "" },
  ],
  ...more,
});
/** The sheet of a review with some cells written over: [line, column, text]. */
const filled = (cells: [number, number, string, boolean?][], of = review()) => {
  const rows = reviewSheet(of, words).map((row) => row.map((text) => ({ text, isFormula: false })));
  for (const [line, column, text, isFormula = false] of cells) rows[line]![column] = { text, isFormula };
  return rows;
};

test("a sheet says which review it is of, what marks mean, and what has been given", () => {
  const given = review({ comment: "Hyvä", criteria: review().criteria.map((c, i) => ({ ...c, given: i === 0 ? 1 : ("unable" as const), reason: "Syy" })) });
  expect(reviewSheet(given, words)).toEqual([
    [`kohortti-review-1 ${id} 3`, "Meriharju"],
    ["Tunnus", "Kriteeri", "Merkitys", "Pisteet", "Perustelu"],
    ["fits", "Hakukelpoisuus", "0: Ei täyty\n1: Täyttyy", "1", "Syy"],
    ["need", "Tarve", "0: Puuttuu\n1\n2\n3\n4\n5", "–", "Syy"],
    ["*", "Yhteenveto", "", "", "Hyvä"],
  ]);
  expect(readReviewSheets([filled([], given)], [given])?.reviews[0]).toMatchObject({ isChanged: false, lacking: 0 });
});

test("marks and reasons are read as people type them, from the version that the file started from", () => {
  const read = readReviewSheets(
    [
      filled([
        [2, 3, "1"],
        [3, 3, "5,0"],
        [3, 4, " Vahva\r\nnäyttö "],
        [4, 4, "Hyvä"],
      ]),
      [[{ text: "omat muistiinpanot", isFormula: false }]],
    ],
    [review({ version: 9 })],
  );
  expect(read).toMatchObject({ unknown: 0 });
  expect(read!.reviews[0]).toMatchObject({ isChanged: true, lacking: 0, input: { version: 3, score: { fits: 1, need: 5 }, reason: { fits: "", need: "Vahva\nnäyttö" }, comment: "Hyvä" } });
});

test("a recommendation is a line of its own where the call asks for one, by numbers, and lacks until it is given", () => {
  const asked = review({ asksRecommendation: true, recommendation: "if-room" });
  expect(reviewSheet(asked, words)[4]).toEqual(["**", "Puollatko?", "2: Puollan\n1: Jos riittää\n0: En puolla", "1", ""]);
  const read = (text: string) => readReviewSheets([filled([[4, 3, text]], asked)], [asked])!.reviews[0]!;
  expect(read("1")).toMatchObject({ isChanged: false, lacking: 3, input: { recommendation: "if-room" } });
  expect(read("2,0")).toMatchObject({ isChanged: true, lacking: 3, input: { recommendation: "take-in" } });
  expect(read("")).toMatchObject({ isChanged: true, lacking: 4, input: { recommendation: undefined } });
  expect(read("kyllä").lines.map((l) => l.fault)).toEqual([null, null, "not-a-mark", null]);
});

test("of what is too long no more is shown than could be saved", () => {
  const long = "a".repeat(20_000);
  const cells = [3, 4].flatMap((column): [number, number, string][] => [2, 3, 4].map((line) => [line, column, long]));
  const { lines } = readReviewSheets([filled(cells)], [review()])!.reviews[0]!;
  expect(lines.map((l) => [l.mark.length, l.reason.length])).toEqual([
    [100, 4000],
    [100, 4000],
    [100, 10_000],
  ]);
});

test("what is not a mark, a formula, too long or gone is a fault of its line", () => {
  const faults = (cells: [number, number, string, boolean?][], drop?: number) =>
    readReviewSheets([filled(cells).filter((_, line) => line !== drop)], [review()])!.reviews[0]!.lines.map((l) => l.fault);
  expect(
    faults([
      [2, 3, "2"],
      [3, 3, "hyvä"],
    ]),
  ).toEqual(["not-a-mark", "not-a-mark", null]);
  expect(faults([[3, 3, "4", true]])).toEqual([null, "formula", null]);
  expect(
    faults([
      [3, 4, "a".repeat(4001)],
      [4, 4, "b".repeat(10_001)],
    ]),
  ).toEqual([null, "too-long", "too-long"]);
  expect(faults([], 3)).toEqual([null, "gone", null]);
});

test("others' reviews, one that comes twice, and files from elsewhere are not read", () => {
  const other = review({ assignmentId: "0190c0de-0000-7000-8000-000000000002" });
  expect(readReviewSheets([filled([], other)], [review()])).toEqual({ reviews: [], unknown: 1 });
  expect(readReviewSheets([filled([]), filled([[3, 3, "4"]])], [review()])).toEqual({ reviews: [], unknown: 2 });
  expect(readReviewSheets([[[{ text: "kohortti-answers-1 x", isFormula: false }]], []], [review()])).toBeNull();
});
