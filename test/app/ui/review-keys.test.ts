import { expect, test } from "vitest";
import { readReviewKey } from "#app/selection/review-keys.rules.ts";

test("a digit marks the criterion that has the focus, and nothing else", () => {
  expect(["0", "3", "5"].map((key) => readReviewKey(key, "mark"))).toEqual([{ mark: "0" }, { mark: "3" }, { mark: "5" }]);
  for (const key of ["6", "a", "Enter", "10"]) expect(readReviewKey(key, "mark")).toBeNull();
  expect(readReviewKey("3", "none")).toBeNull();
});

test("J and K walk the queue, with shift too; a mark keeps its focus", () => {
  expect(readReviewKey("j", "none")).toEqual({ move: "next" });
  expect(readReviewKey("K", "none")).toEqual({ move: "previous" });
  expect(readReviewKey("j", "mark")).toBeNull();
});

test("no single key acts while somebody writes", () => {
  for (const key of ["j", "k", "J", "0", "5"]) expect(readReviewKey(key, "field")).toBeNull();
});
