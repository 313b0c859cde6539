import { expect, test } from "vitest";
import { findProblems, type TextTree } from "#scripts/check-texts/find-problems.ts";
import { mentionsIn } from "#scripts/check-texts/mentions.ts";

const problems = (languages: Record<string, TextTree>, code: string) => findProblems(languages, mentionsIn("app/page.tsx", code));

test("texts that agree and are used are no problem", () => {
  const fi = { call: { title: "Haku", left_one: "yksi paikka", left_other: "{{count}} paikkaa", by: "{{name}} {{date}}" } };
  const sv = { call: { title: "Ansökan", left_one: "{{count}} plats", left_other: "{{count}} platser", by: "{{date}}: {{name}}" } };
  expect(problems({ fi, sv }, `t("call.title"); t("call.left", { count: 2 }); const key = "call.by";`)).toEqual([]);
});

test("a key that one language lacks", () => {
  expect(problems({ fi: { a: { b: "x", c: "y" } }, sv: { a: { b: "x" } } }, `t("a.b"); t("a.c")`)).toEqual(["sv: a.c is missing."]);
});

test("an empty text", () => {
  expect(problems({ fi: { a: { b: "x" } }, sv: { a: { b: "  " } } }, `t("a.b")`)).toEqual(["sv: a.b is empty."]);
});

test("placeholders that differ", () => {
  expect(problems({ fi: { a: { b: "{{name}}", c: "{{n}}" } }, sv: { a: { b: "namn", c: "{{ n, number }}" } } }, `t("a.b"); t("a.c")`)).toEqual(["sv: a.b has no placeholder, and fi has {{name}}."]);
});

test("a key that the sources ask for in vain, also in a choice and in a template", () => {
  const texts = { fi: { a: { b: "x" } } };
  expect(problems(texts, `t(late ? "a.late" : "a.b"); i18n.t(\`a.x.\${kind}\`); record("application.submitted");`)).toEqual([
    "app/page.tsx: a.late is asked for and no text has that key.",
    "app/page.tsx: a.x.… is asked for and no text has that key.",
  ]);
});

test("a key that nobody asks for; templates ask for every key of their form", () => {
  const texts = { fi: { a: { state: { open: { title: "x", body: "y" } }, old: "z" } } };
  expect(problems(texts, "t(`a.state.${state}.title`)")).toEqual(["a.old is never used.", "a.state.open.body is never used."]);
});

test("a comment uses nothing", () => {
  expect(problems({ fi: { a: { b: "x" } } }, `// t("a.b")`)).toEqual(["a.b is never used."]);
});
