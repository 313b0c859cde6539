import { expect, test } from "vitest";
import { freeRanks, tryWaiting } from "#domain/selection/waiting-list.rules.ts";

const row = (id: string, more: Partial<Parameters<typeof tryWaiting>[0][number]> = {}) => ({ id, place: 1, intended: null, published: null, waitRank: null, reasons: "Syy", ...more });
const asked = (n: number, ...chosen: string[]) => ({ asked: n, chosen: new Set(chosen), leave: new Set(["left"]) });

test("those who wait are the next with a place who are neither chosen, left out nor published, after the numbers that are out", () => {
  const rows = [row("a"), row("out", { published: "wait", waitRank: 1 }), row("left"), row("b", { reasons: null }), row("fails", { place: null }), row("c"), row("d")];
  const tried = tryWaiting(rows, asked(2, "a"));
  expect([...tried.ranks]).toEqual([
    ["b", 2],
    ["c", 3],
  ]);
  expect([tried.lacksReasons, tried.isSame]).toEqual([true, false]);
  expect(freeRanks(3, new Set([2, 4]))).toEqual([1, 3, 5]);
});

test("nothing changes where no list is asked for, or the same one is meant already in that order", () => {
  const rows = [row("a"), row("b", { intended: "wait", waitRank: 1 }), row("c", { intended: "wait", waitRank: 2 })];
  expect([asked(0, "a"), asked(2, "a"), asked(1, "a")].map((w) => tryWaiting(rows, w).isSame)).toEqual([true, true, false]);
  expect(tryWaiting([rows[0]!, rows[2]!, rows[1]!], asked(2, "a")).isSame).toBe(false);
});
