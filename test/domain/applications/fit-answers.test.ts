import { describe, expect, test } from "vitest";
import type { Answer } from "#domain/applications/answers.schema.ts";
import { fitAnswers } from "#domain/applications/fit-answers.rules.ts";
import type { FormContent, Question } from "#domain/programmes/form.schema.ts";
import type { QuestionKind } from "#domain/programmes/question-kinds.rules.ts";

const options = ["a", "b"].map((value) => ({ value, label: { fi: value } }));
const question = (kind: QuestionKind): Question => ({
  key: kind,
  kind,
  label: { fi: kind },
  help: {},
  required: false,
  ...(["one", "many", "ranking"].includes(kind) ? { options } : {}),
  ...(kind === "table"
    ? {
        columns: [
          { key: "what", label: { fi: "Mitä" }, kind: "text" as const },
          { key: "by", label: { fi: "Milloin" }, kind: "date" as const },
        ],
      }
    : {}),
});
const kinds = ["short", "long", "money", "date", "one", "many", "ranking", "table", "address", "declaration", "file", "email"] as const;
const form: FormContent = { eligibility: [], sections: [{ key: "s", title: { fi: "S" }, lead: {}, questions: kinds.map(question) }] };
const fit = (key: string, kind: QuestionKind | undefined, answer: Answer) => fitAnswers(form, [{ key, kind, answer }], "2026-11-24");

describe("answers from elsewhere", () => {
  test.each<[string, QuestionKind | undefined, Answer]>([
    ["long", "long", "Teksti\nkahdella rivillä"],
    ["long", "short", "lyhyt"],
    ["short", undefined, "ilman lajia"],
    ["money", "number", "1 200"],
    ["date", "date", "2026-11-24"],
    ["one", "one", "b"],
    ["many", "many", ["a", "b"]],
    ["ranking", "ranking", { a: "1", b: "2" }],
    ["table", "table", [{ what: "Kilpailutus" }]],
    ["address", "address", { city: "Meriharju", street: "Rantatie 1" }],
  ])("%s takes an answer of kind %s: %j", (key, kind, answer) => {
    expect(fit(key, kind, answer)).toEqual({ fits: { [key]: answer }, misfits: [] });
  });

  test.each<[string, QuestionKind | undefined, Answer, string]>([
    ["gone", "long", "kysymystä ei enää ole", "not-asked"],
    ["__proto__", "long", "x", "not-asked"],
    ["declaration", "declaration", "on", "declaration"],
    ["long", "declaration", "on", "declaration"],
    ["file", undefined, "salasana.pdf", "file"],
    ["email", "long", "ei osoite", "other-kind"],
    ["date", "date", "2026-11-23", "past-date"],
    ["date", "date", "ensi vuonna", "other-shape"],
    ["one", "one", "c", "options-gone"],
    ["many", "many", ["a", "c"], "options-gone"],
    ["ranking", "ranking", { a: "1", c: "2" }, "options-gone"],
    ["one", undefined, ["a", "b"], "other-shape"],
    ["table", "table", [{ what: "Kilpailutus", price: "10" }], "other-shape"],
    ["table", "table", [{ what: "Kilpailutus", by: "2026-11-23" }], "past-date"],
    ["long", undefined, [{ what: "taulukko" }], "other-shape"],
    ["table", undefined, "teksti", "other-shape"],
  ])("%s takes no answer of kind %s like %j: %s", (key, kind, answer, why) => {
    expect(fit(key, kind, answer)).toEqual({ fits: {}, misfits: [{ key, why }] });
  });

  test("nothing that is empty is taken or told of", () => {
    expect(fit("long", "long", "  ")).toEqual({ fits: {}, misfits: [] });
  });
});
