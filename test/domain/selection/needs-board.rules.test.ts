import { expect, test } from "vitest";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import { chooseBoard, needsBoard } from "#domain/selection/needs-board.rules.ts";
import { smallForm } from "#test/factories/rows.ts";

const question = (key: string, kind: "long" | "one" | "many", more: object = {}) => ({ key, kind, label: { fi: key }, help: {}, required: false, ...more });
const options = ["jobs", "rights"].map((value) => ({ value, label: { fi: value } }));
const form = {
  ...smallForm,
  sections: [
    {
      key: "need",
      title: { fi: "Tarve" },
      lead: {},
      questions: [
        question("theme", "many", { options }),
        question("obstacle", "long"),
        question("more", "long", { shownWhen: { match: "all", conditions: [{ question: "theme", is: "one-of", values: ["jobs"] }] } }),
      ],
    },
  ],
} as FormContent;
const sent = (id: string, answers: Record<string, string | string[]>, regionCode = "01") => ({ id, form, answers, attachments: [], parties: [{ name: `Kunta ${id}`, regionCode }] });
const regionName = (code: string) => ({ fi: `MK${code}` });
const shape = (columns: ReturnType<typeof needsBoard>) => columns.map((c) => [c.key, c.needs.map((n) => n.applicationId)]);

const applications = [
  sent("a", { theme: ["jobs", "rights"], obstacle: "Aika ei riitä" }, "19"),
  sent("b", { theme: ["rights"], obstacle: "Osaaminen puuttuu" }),
  sent("c", { theme: [], obstacle: "Emme tiedä" }),
  sent("d", { theme: ["jobs"], obstacle: "   " }),
];

test("needs stand in the columns of what was chosen, in the form's order; no choice last, nothing said nowhere", () => {
  expect(shape(needsBoard(applications, form, { question: "obstacle", by: "theme" }, regionName))).toEqual([
    ["jobs", ["a"]],
    ["rights", ["a", "b"]],
    ["", ["c"]],
  ]);
});

test("or in the columns of the leads' regions", () => {
  const columns = needsBoard(applications, form, { question: "obstacle", by: "region" }, regionName);
  expect(shape(columns)).toEqual([
    ["01", ["b", "c"]],
    ["19", ["a"]],
  ]);
  expect(columns[0]?.label).toEqual({ fi: "MK01" });
});

test("a choice whose option the newest form has no more is shown as none, not lost", () => {
  expect(shape(needsBoard([sent("e", { theme: ["gone"], obstacle: "Vanha" })], form, { question: "obstacle", by: "theme" }, regionName))).toEqual([["", ["e"]]]);
});

test("an answer that its form does not ask any more is left out", () => {
  const both = [sent("f", { theme: ["jobs"], more: "Asia" }), sent("g", { theme: ["rights"], more: "Ei kysytty" })];
  expect(shape(needsBoard(both, form, { question: "more", by: "theme" }, regionName))).toEqual([["jobs", ["f"]]]);
});

test("an unknown question or column falls back to what the form has", () => {
  expect(chooseBoard(form, { question: "no such", by: "no such" })).toEqual({ question: "obstacle", by: "theme" });
  expect(chooseBoard(form, { question: "more", by: "region" })).toEqual({ question: "more", by: "region" });
  expect(chooseBoard({ ...form, sections: [] }, {})).toBeUndefined();
});
