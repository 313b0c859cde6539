import { describe, expect, test } from "vitest";
import { dueOf, isLate, isOverdue } from "#domain/assignments/work.rules.ts";

describe("deadlines", () => {
  const day = (n: number) => new Date(Date.UTC(2027, 1, n));
  const dates = { opensAt: day(1), dueAt: day(10), finalDueAt: day(20), overrideDueAt: null };
  test("the first version has its own date, later ones the final date", () => {
    expect([1, 2].map((n) => dueOf(dates, n))).toEqual([day(10), day(20)]);
    expect(isLate(dates, 1, day(10))).toBe(false);
    expect(isLate(dates, 1, day(11))).toBe(true);
    expect(isLate(dates, 2, day(11))).toBe(false);
  });
  test("more time moves the first date, and the final one only when it is later", () => {
    expect([1, 2].map((n) => dueOf({ ...dates, overrideDueAt: day(15) }, n))).toEqual([day(15), day(20)]);
    expect([1, 2].map((n) => dueOf({ ...dates, overrideDueAt: day(25) }, n))).toEqual([day(25), day(25)]);
    expect(isOverdue({ ...dates, overrideDueAt: day(15) }, 0, day(12))).toBe(false);
    expect(isOverdue(dates, 0, day(12))).toBe(true);
    expect(isOverdue(dates, 1, day(12))).toBe(false);
  });
});
