import { describe, expect, test } from "vitest";
import { compareVersions, dueOf, isBlockReady, isLate, isOverdue, mergeTexts, missingFields } from "#domain/assignments/work.rules.ts";
import { PlanTemplate } from "#domain/assignments/plan.schema.ts";

const label = { fi: "x" };
const field = (key: string, required: boolean) => ({ key, label, help: {}, kind: "long" as const, required });
const template: PlanTemplate = {
  blocks: [
    { key: "one", title: label, help: {}, fields: [field("a", true), field("b", false)] },
    { key: "two", title: label, help: {}, fields: [field("c", false)] },
  ],
};

describe("merging what two have written", () => {
  test.each([
    ["only I changed it", { a: "old" }, { a: "old" }, { a: "mine" }, { a: "mine" }, ["a"], 0],
    ["only a colleague changed it", { a: "theirs" }, { a: "old" }, { a: "old" }, { a: "theirs" }, [], 0],
    ["both wrote the same", { a: "same" }, { a: "old" }, { a: "same" }, { a: "same" }, [], 0],
    ["both changed it", { a: "theirs" }, { a: "old" }, { a: "mine" }, { a: "theirs" }, [], 1],
    ["different fields", { a: "theirs", b: "" }, { a: "", b: "" }, { a: "", b: "mine" }, { a: "theirs", b: "mine" }, ["b"], 0],
    ["emptied", { a: "old" }, { a: "old" }, { a: "" }, { a: "" }, ["a"], 0],
  ])("%s", (_case, now, was, mine, content, changed, clashes) => {
    const merged = mergeTexts(now, was, mine);
    expect(merged.content).toEqual(content);
    expect(merged.changed).toEqual(changed);
    expect(merged.clashes).toHaveLength(clashes);
  });
});

test("a block is ready when what it requires is there, and something is", () => {
  expect(isBlockReady(template.blocks[0]!, { a: "x" })).toBe(true);
  expect(isBlockReady(template.blocks[0]!, { b: "x" })).toBe(false);
  expect(isBlockReady(template.blocks[1]!, {})).toBe(false);
  expect(missingFields(template, { a: "  " }).map((f) => f.key)).toEqual(["a"]);
});

test("versions are compared field by field, an untouched one counts as empty", () => {
  expect(compareVersions(template, { a: "1" }, { a: "2", c: "" }).map((f) => f.isSame)).toEqual([false, true, true]);
});

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

test("a template whose fields share a key is not one", () => {
  const twice = { blocks: [template.blocks[0], { ...template.blocks[1], fields: [field("a", false)] }] };
  expect(PlanTemplate.safeParse(twice).success).toBe(false);
  expect(PlanTemplate.safeParse(template).success).toBe(true);
});
