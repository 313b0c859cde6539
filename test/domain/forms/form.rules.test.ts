import { expect, test } from "vitest";
import { builtInForms } from "#domain/editions/form-library.rules.ts";
import { formChanges, kindsThatChange } from "#domain/forms/form-changes.rules.ts";
import { allQuestions, freeKey } from "#domain/forms/form-edit.rules.ts";
import { formFaults, type FormFaultKind } from "#domain/forms/form-faults.rules.ts";
import { readFormFile, writeFormFile } from "#domain/forms/form-file.rules.ts";
import { QuestionInput, readQuestion, SectionInput } from "#domain/forms/form-input.schema.ts";
import { moveItem, readMove, type Move } from "#domain/forms/form-order.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";

const ask = (key: string, more: Partial<Question> = {}): Question => ({ key, kind: "short", label: { fi: key }, help: {}, required: false, ...more });
const section = (key: string, ...questions: Question[]) => ({ key, title: { fi: key }, lead: {}, questions });
const form = (...sections: FormContent["sections"]): FormContent => ({ eligibility: [], sections });
const abc = form(section("one", ask("a"), ask("b")), section("two", ask("c")));
const order = (f: FormContent) => f.sections.map((s) => `${s.key}: ${s.questions.map((q) => q.key).join(" ")}`.trim());

test.each<[string, Move, string[]]>([
  ["question b", { to: "up" }, ["one: b a", "two: c"]],
  ["question b", { to: "down" }, ["one: a", "two: b c"]],
  ["question c", { to: "up" }, ["one: a b c", "two:"]],
  ["question a", { to: "up" }, ["one: a b", "two: c"]],
  ["question c", { to: "down" }, ["one: a b", "two: c"]],
  ["question c", { to: "before", key: "a" }, ["one: c a b", "two:"]],
  ["question a", { to: "into", key: "two" }, ["one: b", "two: c a"]],
  ["question a", { to: "into", key: "gone" }, ["one: a b", "two: c"]],
  ["question a", { to: "before", key: "a" }, ["one: a b", "two: c"]],
  ["question gone", { to: "up" }, ["one: a b", "two: c"]],
  ["section two", { to: "up" }, ["two: c", "one: a b"]],
  ["section one", { to: "down" }, ["two: c", "one: a b"]],
  ["section two", { to: "before", key: "one" }, ["two: c", "one: a b"]],
  ["section two", { to: "down" }, ["one: a b", "two: c"]],
])("%s goes %o", (item, move, after) => {
  const [kind, key = ""] = item.split(" ");
  expect(order(moveItem(abc, { kind: kind as "question" | "section", key }, move))).toEqual(after);
});

test("what a button asked for", () => {
  expect(readMove("question a before b")).toEqual({ item: { kind: "question", key: "a" }, move: { to: "before", key: "b" } });
  expect(readMove("section s up")).toEqual({ item: { kind: "section", key: "s" }, move: { to: "up" } });
});

const options = [
  { value: "x", label: { fi: "X" } },
  { value: "y", label: { fi: "Y" } },
];
const when = (question: string, is: "one-of" | "filled" | "contains", ...values: string[]) => ({ shownWhen: { match: "all" as const, conditions: [{ question, is, values }] } });
const choice = ask("choice", { kind: "one", options });

test.each<[Question, FormFaultKind[]]>([
  [ask("q", when("choice", "one-of", "x")), []],
  [ask("q", when("later", "filled")), ["later-question"]],
  [ask("q", when("q", "filled")), ["later-question"]],
  [ask("q", when("gone", "filled")), ["unknown-question"]],
  [ask("q", when("choice", "contains", "x")), ["odd-comparison"]],
  [ask("q", when("choice", "one-of")), ["no-value"]],
  [ask("q", when("choice", "one-of", "z")), ["unknown-option"]],
  [ask("q", { kind: "many", options: options.slice(1) }), ["few-options"]],
  [ask("q", { kind: "many", options: [...options, ...options] }), ["same-option"]],
  [ask("q", { kind: "ranking", options, picks: 3 }), ["too-many-picks"]],
  [ask("q", { kind: "table" }), ["no-columns"]],
  [ask("q", { personal: true }), ["personal-without-end"]],
  [ask("q", { personal: true, keepMonths: 6 }), []],
  [ask("q", { kind: "money", min: 2, max: 1 }), ["min-over-max"]],
  [ask("q", { label: { sv: "Q" } }), ["missing-language"]],
  [ask("q", { help: { sv: "Q" } }), ["missing-language"]],
])("%o: %o", (question, faults) => {
  expect(formFaults(form(section("one", choice, question), section("two", ask("later"))), ["fi"]).map((f) => [f.question, f.fault])).toEqual(faults.map((fault) => ["q", fault]));
});

test("a section is told too: its languages, its condition, that it asks nothing", () => {
  const faulty = { ...section("one"), ...when("c", "filled") };
  expect(formFaults(form(faulty, section("two", ask("c"))), ["fi", "sv"])).toEqual([
    { section: "one", fault: "missing-language", language: "sv" },
    { section: "one", fault: "nothing-asked" },
    { section: "one", fault: "later-question", name: "c" },
    { section: "two", fault: "missing-language", language: "sv" },
    { section: "two", question: "c", fault: "missing-language", language: "sv" },
  ]);
});

test("the forms that come with Kohortti have no faults in three languages", () => {
  for (const built of Object.values(builtInForms)) expect(formFaults(built, ["fi", "sv", "en"])).toEqual([]);
});

test("changes between two versions", () => {
  const after = form({ ...section("one", ask("a", { required: true }), ask("new")), title: { fi: "Uusi" } }, section("two", ask("c")));
  expect(formChanges(abc, after).map((c) => `${c.what} ${c.key} ${c.kind}`)).toEqual(["section one changed", "question a changed", "question new added", "question b removed"]);
  expect(formChanges(abc, structuredClone(abc))).toEqual([]);
  expect(kindsThatChange(allQuestions(abc), [ask("a", { kind: "long" }), ask("z", { kind: "date" })])).toEqual(["a"]);
});

test("keys are made of names and never given twice", () => {
  expect([freeKey("Mitä haluatte?", []), freeKey("Budget", ["budget", "budget-2"]), freeKey("?", [])]).toEqual(["mita-haluatte", "budget-3", "item"]);
});

test("a form goes into a file and comes back", () => {
  expect(readFormFile(writeFormFile(builtInForms.academy))).toEqual({ ok: true, form: builtInForms.academy });
});

test("a file that is no form says where and why", () => {
  const file = (content: unknown) => JSON.stringify({ type: "kohortti-form", version: 1, form: content });
  expect(readFormFile("{")).toEqual({ ok: false, why: "not-json", faults: [] });
  expect(readFormFile('{"questions":[]}')).toEqual({ ok: false, why: "not-a-form", faults: [] });
  expect(readFormFile(file({ eligibility: [], sections: [{ ...section("one", { ...ask("a"), label: {} }), title: { fi: "x" } }] }))).toMatchObject({
    faults: [{ place: "sections 1 questions 1 label fi", sentence: "errors.oneLanguage" }],
  });
  expect(readFormFile(file(form(section("one", ask("a")), section("two", ask("a")))))).toMatchObject({ faults: [{ place: "sections", sentence: "forms.sameQuestionKey" }] });
  expect(readFormFile(file({ eligibility: [], sections: [{ ...section("one"), questions: [{ ...ask("a"), kind: "colour" }] }] }))).toMatchObject({
    faults: [{ place: "sections 1 questions 1 kind", sentence: "errors.choose" }],
  });
});

test("what was typed makes a question: empty rows go, keys stay, options are found by their texts", () => {
  const typed = QuestionInput.parse({
    kind: "many",
    label: { fi: " Tarpeet " },
    required: "on",
    maxWords: 5,
    options: [{ value: "old", label: { fi: "Vanha" } }, { label: {} }, { label: { fi: "Uusi juttu" } }],
    personal: "on",
    keepMonths: 12,
    conditions: [{ question: "choice", is: "one-of", values: " y \nX\n\nmuu" }, { is: "filled" }],
  });
  expect(readQuestion(typed, [choice])).toEqual({
    kind: "many",
    label: { fi: "Tarpeet" },
    help: {},
    required: true,
    options: [
      { value: "old", label: { fi: "Vanha" } },
      { value: "uusi-juttu", label: { fi: "Uusi juttu" } },
    ],
    personal: true,
    keepMonths: 12,
    shownWhen: { match: "all", conditions: [{ question: "choice", is: "one-of", values: ["y", "x", "muu"] }] },
  });
  expect(readQuestion(QuestionInput.parse({ kind: "table", label: { fi: "T" }, columns: [{ label: { fi: "Hinta" }, kind: "money" }], maxRows: 3 }), [])).toMatchObject({
    columns: [{ key: "hinta", label: { fi: "Hinta" }, kind: "money" }],
    maxRows: 3,
  });
  expect(SectionInput.safeParse({ title: {} }).success).toBe(false);
});
