import { expect, test } from "vitest";
import { answersOf, valuesOfAnswers } from "#app/applications/typed-answers.ts";
import { changeRows, readRows, rowChange } from "#app/applications/change-rows.ts";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { shapeAnswer } from "#domain/applications/answer-shapes.rules.ts";
import { mergeAnswers, tidyAnswer } from "#domain/applications/answers.rules.ts";
import type { Answer, Answers } from "#domain/applications/answers.schema.ts";
import { checkAnswer, readLink } from "#domain/applications/check-answer.rules.ts";
import { checkAnswers } from "#domain/applications/check-answers.rules.ts";
import { conditionHolds, forReviewers, shownForm } from "#domain/applications/shown-form.rules.ts";
import { writeAnswer } from "#domain/applications/write-answer.rules.ts";
import type { Condition, FormContent, Question } from "#domain/programmes/form.schema.ts";
import { readMoney } from "#domain/shared/typed-values.rules.ts";
import { formatIn } from "#locales/format.ts";
import { businessId } from "#test/factories/rows.ts";

const ask = (kind: Question["kind"], more: Partial<Question> = {}): Question => ({ key: "q", kind, label: { fi: "Q" }, help: {}, required: true, ...more });
const options = ["a", "b", "c"].map((value) => ({ value, label: { fi: value.toUpperCase() } }));
const columns: Question["columns"] = [
  { key: "task", label: { fi: "Tehtävä" }, kind: "text" },
  { key: "price", label: { fi: "Hinta" }, kind: "money" },
];
const address = { street: "Kauppakatu 1", postcode: "33100", city: "Tampere" };

test.each<[Question, Answer | undefined, string | undefined]>([
  [ask("money"), "1 500,50 €", undefined],
  [ask("money"), "1500 euroa", undefined],
  [ask("money"), "12,345", "not-money"],
  [ask("money", { max: 100 }), "101", "too-big"],
  [ask("money", { min: 1 }), "0", "too-small"],
  [ask("email"), "aino.kallio@kunta.fi", undefined],
  [ask("email"), "aino.kallio", "not-an-email"],
  [ask("phone"), "+358 40 123 4567", undefined],
  [ask("phone"), "040", "not-a-phone"],
  [ask("phone"), "soita minulle 0401234567", "not-a-phone"],
  [ask("link"), "www.kunta.fi/hankinnat", undefined],
  [ask("link"), "javascript:alert(1)", "not-a-link"],
  [ask("link"), "ei vielä", "not-a-link"],
  [ask("address"), address, undefined],
  [ask("address"), { street: "Kauppakatu 1", city: "Tampere" }, "address-parts"],
  [ask("address"), { ...address, postcode: "3!" }, "postcode"],
  [ask("address"), "Kauppakatu 1", "address-parts"],
  [ask("address"), { street: " ", city: "" }, "empty"],
  [ask("organisation"), { name: "Kunta", businessId: businessId(1) }, undefined],
  [ask("organisation"), { name: "Kunta", businessId: "1234567-8" }, "business-id"],
  [ask("organisation"), { businessId: businessId(1) }, "organisation-parts"],
  [ask("ranking", { options }), { a: "2", b: "1", c: "3" }, undefined],
  [ask("ranking", { options, picks: 2 }), { a: "2", b: "1" }, undefined],
  [ask("ranking", { options, picks: 2 }), { a: "3", b: "1" }, "rank-some"],
  [ask("ranking", { options }), { a: "1", b: "1", c: "2" }, "rank-twice"],
  [ask("ranking", { options }), { a: "1" }, "rank-some"],
  [ask("ranking", { options, required: false }), { a: "" }, undefined],
  [ask("table", { columns }), [{ task: "Kilpailutus", price: "1 000" }], undefined],
  [ask("table", { columns }), [{ task: "Kilpailutus", price: "paljon" }], "row-not-money"],
  [ask("table", { columns }), [{ task: "Kilpailutus", price: "1" }, { price: "2" }], "row-empty"],
  [
    ask("table", { columns, maxRows: 1 }),
    [
      { task: "A", price: "1" },
      { task: "B", price: "2" },
    ],
    "too-many-rows",
  ],
])("%o answered with %o: %s", (question, answer, fault) => expect(checkAnswer(question, answer)?.fault).toBe(fault));

test("the faulty row is counted from one", () => {
  expect(checkAnswer(ask("table", { columns }), [{ task: "A", price: "1" }, { task: "B" }])).toEqual({ fault: "row-empty", count: 2 });
});

test("money and links as people type them", () => {
  expect(["1 000,50 €", "€ 20", "EUR 7", "1,005", "kymppi"].map(readMoney)).toEqual([1000.5, 20, 7, null, null]);
  expect(["kunta.fi", "http://kunta.fi", "ftp://kunta.fi", "kunta", "kunta.fi/a b"].map(readLink)).toEqual(["https://kunta.fi", "http://kunta.fi", null, null, null]);
});

test("answers in words, unfinished ones too", () => {
  const format = formatIn("fi", "Europe/Helsinki");
  const words = { language: "fi" as const, yes: "Kyllä", day: format.day, number: format.number };
  const written = (question: Question, answer: Answer) => writeAnswer(question, answer, words)?.replaceAll(/[\u00a0\u202f]/g, " ");
  expect(written(ask("money"), "1500")).toBe("1 500 €");
  expect(written(ask("money"), "paljon")).toBe("paljon");
  expect(written(ask("address"), address)).toBe("Kauppakatu 1\n33100 Tampere");
  expect(written(ask("address"), { city: "Tampere" })).toBe("Tampere");
  expect(written(ask("organisation"), { name: "Kunta", businessId: "1" })).toBe("Kunta\n1");
  expect(written(ask("ranking", { options }), { a: "2", b: "1", c: "" })).toBe("1. B\n2. A");
  expect(written(ask("table", { columns }), [{ task: "Kilpailutus", price: "1000,5" }, { price: "x" }])).toBe("1. Tehtävä: Kilpailutus; Hinta: 1 000,50 €\n2. Hinta: x");
  expect(writeAnswer(ask("table", { columns }), [{ task: " " }], words)).toBeNull();
});

test("an answer takes the shape of its question, whatever was sent", () => {
  expect(shapeAnswer(ask("address"), { street: "K", other: "x" })).toEqual({ street: "K" });
  expect(shapeAnswer(ask("table", { columns }), [{ task: "A", other: "x" }])).toEqual([{ task: "A" }]);
  expect(shapeAnswer(ask("short"), { a: "x" })).toBe("");
  expect(shapeAnswer(ask("many", { options }), "a")).toEqual(["a"]);
  expect(shapeAnswer(ask("ranking", { options }), { a: "1", gone: "2" })).toEqual({ a: "1" });
});

test("answers go into a form's fields and come back", () => {
  const answers: Answers = { text: "rivi", many: ["a", "b"], home: address, rows: [{ task: "A", price: "1" }, { task: "B" }] };
  expect(answersOf({ ...valuesOfAnswers(answers), askedMany: "many" })).toEqual(answers);
});

test("rows: empty ones go, the order stays, a removed one is gone", () => {
  expect(tidyAnswer([{ task: "B" }, { task: " ", price: "" }, { price: "1", task: "A" }])).toEqual([{ task: "B" }, { price: "1", task: "A" }]);
  expect(tidyAnswer([{ task: "" }])).toBeUndefined();
  expect(mergeAnswers({ q: { city: "x", street: "y" } }, { q: { city: "x", street: "y" } }, { q: { street: "y", city: "x", postcode: "" } }).changed).toEqual([]);
  const removed = rowChange("remove rows 0");
  expect(removed && changeRows({ rows: [{ a: "1" }, { a: "2" }] }, removed)).toEqual({ rows: [{ a: "2" }] });
  expect(rowChange("add rows 2")).toEqual({ question: "rows", count: 3, removed: null });
  expect([rowChange("drop rows 2"), rowChange(undefined), readRows("rows.3"), readRows("rows.x")]).toEqual([null, null, { question: "rows", count: 3 }, null]);
});

test.each<[Omit<Condition, "question">, Question["kind"], Answer | undefined, boolean]>([
  [{ is: "one-of", values: ["a", "b"] }, "one", "b", true],
  [{ is: "one-of", values: ["a"] }, "many", ["b", "a"], true],
  [{ is: "one-of", values: ["a"] }, "one", undefined, false],
  [{ is: "one-of", values: ["Kyllä kiitos"] }, "short", " kyllä  KIITOS ", true],
  [{ is: "one-of", values: ["1000"] }, "money", "1 000 €", true],
  [{ is: "one-of", values: ["a"] }, "ranking", { b: "1", a: "2" }, true],
  [{ is: "one-of", values: ["c"] }, "ranking", { b: "1", a: "2", c: "" }, false],
  [{ is: "not-one-of", values: ["a"] }, "one", "b", true],
  [{ is: "not-one-of", values: ["a"] }, "one", undefined, false],
  [{ is: "contains", values: ["energia"] }, "long", "Säästämme ENERGIAA", true],
  [{ is: "contains", values: ["tampere"] }, "address", address, true],
  [{ is: "contains", values: ["vesi"] }, "long", "", false],
  [{ is: "filled", values: [] }, "table", [{ a: "" }], false],
  [{ is: "empty", values: [] }, "short", "  ", true],
  [{ is: "at-least", values: ["10"] }, "number", "10,0", true],
  [{ is: "at-least", values: ["10"] }, "number", "9", false],
  [{ is: "at-least", values: ["10"] }, "number", "monta", false],
  [{ is: "at-most", values: ["10 000"] }, "money", "10 001", false],
  [{ is: "at-most", values: ["2027-01-01"] }, "date", "2026-12-31", true],
])("%o of %s with %o: %s", (condition, kind, answer, holds) => expect(conditionHolds({ question: "q", ...condition }, kind, answer)).toBe(holds));

const when = (question: string, ...values: string[]) => ({ match: "all" as const, conditions: [{ question, is: "one-of" as const, values }] });
const form: FormContent = {
  eligibility: [],
  sections: [
    {
      key: "one",
      title: { fi: "1" },
      lead: {},
      questions: [
        { ...ask("one", { options }), key: "kind" },
        { ...ask("short"), key: "more", shownWhen: when("kind", "b") },
      ],
    },
    {
      key: "two",
      title: { fi: "2" },
      lead: {},
      shownWhen: when("more", "yes"),
      questions: [
        { ...ask("short"), key: "deep" },
        { ...ask("short", { required: false }), key: "secret", visibleTo: "organiser" },
      ],
    },
    {
      key: "three",
      title: { fi: "3" },
      lead: {},
      questions: [{ ...ask("short"), key: "last", shownWhen: { match: "any", conditions: [...when("deep", "x").conditions, ...when("secret", "y").conditions] } }],
    },
  ],
};
const asked = (answers: Answers) => shownForm(form, answers).form.sections.flatMap((s) => s.questions.map((q) => q.key));
const lead = { role: "lead" as const, contactName: "A", contactEmail: "a@b.fi" };

test("a hidden answer counts nowhere: not in later conditions, not in the check, not in the copy", () => {
  expect(asked({ kind: "a", more: "yes", deep: "x" })).toEqual(["kind"]);
  expect(asked({ kind: "b", more: "yes", secret: "y" })).toEqual(["kind", "more", "deep", "secret", "last"]);
  expect(checkAnswers(form, { kind: "a", more: "yes" }, [lead], [])).toEqual([]);
  expect(checkAnswers(form, { kind: "b" }, [lead], [])).toEqual([{ section: "one", question: "more", fault: "empty" }]);
  const words = { language: "fi" as const, yes: "Kyllä", day: String, number: String };
  expect(copySections(form, { kind: "a", more: "kept" }, [], words)).toEqual([{ key: "one", title: "1", answers: [{ key: "kind", kind: "one", question: "Q", answer: "A" }] }]);
});

test("reviewers get neither what is for the organiser nor what is not asked, and what depends on it stays", () => {
  const seen = forReviewers(shownForm(form, { kind: "b", more: "yes", deep: "z", secret: "y", last: "end" }));
  expect(seen.answers).toEqual({ kind: "b", more: "yes", deep: "z", last: "end" });
  expect(shownForm(seen.form, seen.answers).answers).toEqual(seen.answers);
});
