import { describe, expect, test } from "vitest";
import { PlanTemplate, type PlanContent } from "#domain/assignments/plan.schema.ts";
import { compareVersions, isBlockReady, mergeValues, planFaults, shapeValue } from "#domain/assignments/plan-values.rules.ts";

const label = { fi: "x" };
const field = (key: string, required: boolean) => ({ key, label, help: {}, kind: "long" as const, required });
const column = (key: string, kind: "text" | "date" | "scale") => ({ key, kind, label });
const risks = {
  key: "risks",
  label,
  help: {},
  kind: "table" as const,
  required: true,
  columns: [column("what", "text"), column("likelihood", "scale"), { ...column("done", "date"), optional: true as const }],
};
const template: PlanTemplate = {
  blocks: [
    { key: "one", title: label, help: {}, fields: [field("a", true), field("b", false)] },
    { key: "two", title: label, help: {}, fields: [field("c", false)] },
    { key: "three", title: label, help: {}, fields: [risks] },
  ],
};

type Merging = [string, PlanContent, PlanContent, PlanContent, PlanContent, string[], number];

describe("merging what two have written", () => {
  test.each<Merging>([
    ["only I changed it", { a: "old" }, { a: "old" }, { a: "mine" }, { a: "mine" }, ["a"], 0],
    ["only a colleague changed it", { a: "theirs" }, { a: "old" }, { a: "old" }, { a: "theirs" }, [], 0],
    ["both wrote the same", { a: "same" }, { a: "old" }, { a: "same" }, { a: "same" }, [], 0],
    ["both changed it", { a: "theirs" }, { a: "old" }, { a: "mine" }, { a: "theirs" }, [], 1],
    ["different fields", { a: "theirs", b: "" }, { a: "", b: "" }, { a: "", b: "mine" }, { a: "theirs", b: "mine" }, ["b"], 0],
    ["emptied", { a: "old" }, { a: "old" }, { a: "" }, { a: "" }, ["a"], 0],
    [
      "rows that nobody changed, whatever the order of their cells",
      { r: [{ b: "2", a: "1" }] },
      { r: [{ a: "1", b: "2" }] },
      { r: [{ a: "1", b: "2" }, { a: "" }] },
      { r: [{ b: "2", a: "1" }] },
      [],
      0,
    ],
    ["a row more", { r: [{ a: "1" }] }, { r: [{ a: "1" }] }, { r: [{ a: "1" }, { a: "2" }] }, { r: [{ a: "1" }, { a: "2" }] }, ["r"], 0],
    ["both added a row", { r: [{ a: "theirs" }] }, { r: [] }, { r: [{ a: "mine" }] }, { r: [{ a: "theirs" }] }, [], 1],
  ])("%s", (_case, now, was, mine, content, changed, clashes) => {
    const merged = mergeValues(now, was, mine);
    expect(merged.content).toEqual(content);
    expect(merged.changed).toEqual(changed);
    expect(merged.clashes).toHaveLength(clashes);
  });
});

test("a block is ready when what it requires is there, and something is", () => {
  expect(isBlockReady(template.blocks[0]!, { a: "x" })).toBe(true);
  expect(isBlockReady(template.blocks[0]!, { b: "x" })).toBe(false);
  expect(isBlockReady(template.blocks[1]!, {})).toBe(false);
  expect(isBlockReady(template.blocks[2]!, { risks: [{ what: "Ei hakijoita", likelihood: "2" }] })).toBe(true);
  expect(isBlockReady(template.blocks[2]!, { risks: [{ what: "Ei hakijoita" }] })).toBe(false);
});

test("versions are compared field by field, an untouched one counts as empty", () => {
  expect(compareVersions(template, { a: "1" }, { a: "2", c: "" }).map((f) => f.isSame)).toEqual([false, true, true, true]);
});

test("what keeps a plan from being handed in, to the cell", () => {
  const content: PlanContent = { a: "  ", risks: [{ what: "Ei hakijoita", likelihood: "6", done: "huomenna" }, { likelihood: "2" }, { what: "Ei aikaa", likelihood: "5" }] };
  expect(planFaults(template, content)).toEqual([
    { key: "a", fault: "empty" },
    { key: "risks", row: 0, column: "likelihood", fault: "not-on-scale" },
    { key: "risks", row: 0, column: "done", fault: "not-a-date" },
    { key: "risks", row: 1, column: "what", fault: "empty" },
  ]);
  expect(planFaults(template, { a: "x", risks: [] })).toEqual([{ key: "risks", fault: "empty" }]);
  expect(planFaults({ blocks: [{ ...template.blocks[1]!, fields: [{ ...field("n", false), kind: "number" }] }] }, { n: "noin sata" })).toEqual([{ key: "n", fault: "not-a-number" }]);
});

test("a table takes rows only, of its own columns, without the empty ones; a text takes no rows", () => {
  expect(
    shapeValue(risks, [
      { what: "A", stranger: "x" },
      { what: " ", likelihood: "" },
    ]),
  ).toEqual([{ what: "A" }]);
  expect(shapeValue(risks, "rivejä")).toEqual([]);
  expect(shapeValue(field("a", true), [{ what: "A" }])).toBe("");
});

test("a template whose fields share a key is not one", () => {
  const twice = { blocks: [template.blocks[0], { ...template.blocks[1], fields: [field("a", false)] }] };
  expect(PlanTemplate.safeParse(twice).success).toBe(false);
  expect(PlanTemplate.safeParse(template).success).toBe(true);
});
