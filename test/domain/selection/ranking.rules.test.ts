import { expect, test } from "vitest";
import { balanceOf } from "#domain/selection/balance.rules.ts";
import { inOrder, placesOf, recommendedPoints, reorder, runningSum, standing, weightedMean } from "#domain/selection/ranking.rules.ts";
import { countRecommendations, type Recommendation } from "#domain/selection/recommendation.rules.ts";

const criteria = [
  { id: "strategy", kind: "weighted" as const, weight: 25 },
  { id: "need", kind: "weighted" as const, weight: 25 },
  { id: "team", kind: "weighted" as const, weight: 20 },
  { id: "pilot", kind: "weighted" as const, weight: 20 },
  { id: "share", kind: "weighted" as const, weight: 10 },
];
const review = (reviewerId: string, ...values: number[]) => ({ reviewerId, scores: Object.fromEntries(values.map((v, i) => [criteria[i]!.id, v])) });

test("the weighted mean by hand: (25·4 + 25·5 + 20·3 + 20·4 + 10·2) / 100 = 3.85", () => {
  expect(weightedMean(criteria, review("a", 4, 5, 3, 4, 2).scores)).toBeCloseTo(3.85);
  expect(weightedMean(criteria, {})).toBeNull();
  expect(runningSum(criteria, { strategy: 4, need: 5, team: 3 })).toBeCloseTo(2.85);
});

test("mean, median and spread of three reviews, and the criteria on which they are two points apart", () => {
  // 3.85, 2.90 and 4.00 by hand
  const s = standing(criteria, [review("a", 4, 5, 3, 4, 2), review("b", 3, 3, 3, 3, 2), review("c", 4, 4, 4, 4, 4)])!;
  expect(s.mean).toBeCloseTo((3.85 + 2.9 + 4) / 3);
  expect(s.median).toBeCloseTo(3.85);
  expect([s.low, s.high, s.spread].map((n) => Number(n.toFixed(2)))).toEqual([2.9, 4, 1.1]);
  expect(s.apart).toEqual(["need", "share"]);
});

test("one point apart is no difference, and one review alone has none", () => {
  expect(standing(criteria, [review("a", 3, 3, 3, 3, 3), review("b", 4, 4, 4, 4, 4)])!.apart).toEqual([]);
  expect(standing(criteria, [review("a", 0, 5, 0, 5, 0)])!.apart).toEqual([]);
  expect(standing(criteria, [])).toBeNull();
});

test("what a reviewer cannot judge is left out with its weight, and how many judged is told", () => {
  const given = { strategy: 4, need: "unable" as const, team: 3, pilot: "unable" as const, share: 2 };
  // (25·4 + 20·3 + 10·2) / 55
  expect(weightedMean(criteria, given)).toBeCloseTo(180 / 55);
  expect(runningSum(criteria, given)).toBeCloseTo(180 / 55);
  expect(runningSum(criteria, { strategy: "unable", need: 4 })).toBeCloseTo(100 / 75);
  const s = standing(criteria, [review("a", 4, 4, 4, 4, 4), { reviewerId: "b", scores: { strategy: 2 } }])!;
  expect(s.mean).toBeCloseTo(3);
  expect(s.judged).toEqual({ strategy: 2, need: 1, team: 1, pilot: 1, share: 1 });
  expect(s.partly).toEqual(["need", "team", "pilot", "share"]);
});

const withOthers = [...criteria, { id: "eligible", kind: "pass_fail" as const, weight: 0 }, { id: "equality", kind: "horizontal" as const, weight: 0 }];
const also = (reviewerId: string, points: number, eligible: number, equality: number) => ({
  reviewerId,
  scores: { ...review(reviewerId, points, points, points, points, points).scores, eligible, equality },
});

test("pass or fail and 0–3 weigh nothing; reviewers who differ on pass or fail, or by two on 0–3, should talk", () => {
  const s = standing(withOthers, [also("a", 4, 1, 3), also("b", 4, 0, 1)])!;
  expect(s.mean).toBe(4);
  expect(s.apart).toEqual(["eligible", "equality"]);
  expect(s.failed).toEqual(["eligible"]);
  expect(standing(withOthers, [also("a", 4, 1, 3), also("b", 4, 1, 2)])!.apart).toEqual([]);
});

test("what someone fails stands after what passes, without a place, and before what nobody has marked", () => {
  const row = (diaryNumber: string, ...reviews: ReturnType<typeof also>[]) => ({ diaryNumber, standing: standing(withOthers, reviews) });
  const ordered = inOrder([row("unread"), row("failed", also("a", 5, 0, 3)), row("worse", also("a", 2, 0, 3)), row("passed", also("a", 2, 1, 0))]);
  expect(ordered.map((r) => [r.diaryNumber, r.place])).toEqual([
    ["passed", 1],
    ["failed", null],
    ["worse", null],
    ["unread", null],
  ]);
});

test("the order: best mean first, equal means share a place, the unread last without one", () => {
  const row = (diaryNumber: string, ...reviews: ReturnType<typeof review>[]) => ({ diaryNumber, standing: standing(criteria, reviews) });
  const ordered = inOrder([
    row("0001"),
    row("0002", review("a", 3, 3, 3, 3, 3)),
    row("0003", review("a", 5, 5, 5, 5, 5)),
    row("0005", review("a", 3, 3, 3, 3, 3)),
    row("0004", review("a", 2, 2, 2, 2, 2)),
  ]);
  expect(ordered.map((r) => [r.diaryNumber, r.place])).toEqual([
    ["0003", 1],
    ["0002", 2],
    ["0005", 2],
    ["0004", 4],
    ["0001", null],
  ]);
});

test("by recommendations: who would take it in without who would not, then the mean; without any, or where a condition is not met, no place", () => {
  const row = (name: string, points: number, given: Recommendation[], eligible = 1) => ({
    ...{ diaryNumber: name, recommended: countRecommendations(given) },
    standing: standing(withOthers, [also("a", points, eligible, 3)]),
  });
  const rows = inOrder([
    row("2 of 3", 2, ["take-in", "take-in", "leave-out"]),
    row("1 if-room", 5, ["take-in", "if-room", "if-room"]),
    row("all", 1, ["take-in", "take-in"]),
    row("nobody", 5, ["leave-out"]),
    row("no word", 5, []),
    row("failed", 5, ["take-in", "take-in", "take-in"], 0),
    row("as good", 2, ["take-in"]),
  ]);
  const places = placesOf(rows.map(recommendedPoints));
  const placed = rows.map((r, i) => ({ ...r, places: { points: r.place, corrected: null, recommendations: places[i] ?? null } }));
  expect(reorder(placed, "recommendations").map((r) => [r.diaryNumber, r.places.recommendations])).toEqual([
    ["all", 1],
    ["1 if-room", 2],
    ["2 of 3", 3],
    ["as good", 3],
    ["nobody", 5],
    ["no word", null],
    ["failed", null],
  ]);
  expect(reorder(placed, "points")).toEqual(placed);
  expect(countRecommendations(["if-room", null])).toEqual({ "take-in": 0, "if-room": 1, "leave-out": 0 });
  expect(countRecommendations([null])).toBeNull();
});

test("the balance counts kinds, regions, every theme that is said, ways of applying and languages", () => {
  expect(
    balanceOf([
      { kind: "municipality", regionCode: "19", isJoint: false, language: "fi", themes: ["goal.jobs", "goal.climate"] },
      { kind: "municipality", regionCode: "01", isJoint: true, language: "sv", themes: ["goal.jobs"] },
      { kind: "state", regionCode: null, isJoint: false, language: "fi", themes: [] },
    ]),
  ).toEqual({
    kind: [
      { value: "municipality", count: 2 },
      { value: "state", count: 1 },
    ],
    region: [
      { value: "01", count: 1 },
      { value: "19", count: 1 },
      { value: "none", count: 1 },
    ],
    theme: [
      { value: "goal.jobs", count: 2 },
      { value: "goal.climate", count: 1 },
    ],
    way: [
      { value: "single", count: 2 },
      { value: "joint", count: 1 },
    ],
    language: [
      { value: "fi", count: 2 },
      { value: "sv", count: 1 },
    ],
  });
});
