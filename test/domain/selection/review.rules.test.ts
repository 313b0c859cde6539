import { expect, test } from "vitest";
import type { CriterionKind } from "#domain/programmes/criteria.rules.ts";
import type { Given } from "#domain/selection/ranking.rules.ts";
import type { Recommendation } from "#domain/selection/recommendation.rules.ts";
import { missingToDeliver, readGiven } from "#domain/selection/review.rules.ts";

const missing = (kind: CriterionKind, given: Given | null, reason = "") =>
  missingToDeliver([{ key: "c", kind, given, reason }], { comment: "Yhteenveto", asksRecommendation: false, recommendation: null });
const reason = { "reason.c": ["selection.reasonMissing"] };

test("0, 1 and 5 of a weighted criterion, 0 and 1 of 0–3 and a fail ask for a reason; a pass does not, nor does 'cannot judge'", () => {
  for (const value of [0, 1, 5]) expect(missing("weighted", value)).toEqual(reason);
  for (const value of [2, 3, 4]) expect(missing("weighted", value)).toEqual({});
  for (const value of [0, 1]) expect(missing("horizontal", value)).toEqual(reason);
  for (const value of [2, 3]) expect(missing("horizontal", value)).toEqual({});
  expect(missing("pass_fail", 0)).toEqual({ "reason.c": ["selection.failReasonMissing"] });
  expect(missing("pass_fail", 0, "Ei omia hankintoja.")).toEqual({});
  expect(missing("pass_fail", 1)).toEqual({});
  for (const kind of ["pass_fail", "weighted", "horizontal"] as const) expect(missing(kind, "unable")).toEqual({});
  expect(missing("weighted", null)).toEqual({ "score.c": ["selection.scoreMissing"] });
});

test("where the call asks for a recommendation it is part of a whole review, but for whoever could judge nothing", () => {
  const lacks = (recommendation: Recommendation | null, ...marks: (Given | null)[]) =>
    missingToDeliver(
      marks.map((given, i) => ({ key: `c${i}`, kind: "weighted" as const, given, reason: "Syy" })),
      { comment: "Yhteenveto", asksRecommendation: true, recommendation },
    );
  expect(lacks(null, 3, "unable")).toEqual({ recommendation: ["selection.recommendation.missing"] });
  expect(lacks("leave-out", 3, "unable")).toEqual({});
  expect(lacks(null, "unable", "unable")).toEqual({});
});

test("a value outside a criterion's scale is no value", () => {
  expect([readGiven("horizontal", 4), readGiven("pass_fail", 2), readGiven("weighted", 6), readGiven("weighted", undefined)]).toEqual([null, null, null, null]);
  expect([readGiven("horizontal", 3), readGiven("pass_fail", 1), readGiven("weighted", 5), readGiven("pass_fail", "unable")]).toEqual([3, 1, 5, "unable"]);
});
