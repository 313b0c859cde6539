import { describe, expect, test } from "vitest";
import { AssessmentInput, RoundsInput, type StatementAnswer } from "#domain/assessment/assessment.schema.ts";
import { hiddenGroups } from "#domain/assessment/hiding.rules.ts";
import { resultsOf } from "#domain/assessment/results.rules.ts";
import { roundState } from "#domain/assessment/round.rules.ts";
import { answersOf, missingAnswers, scoreOf } from "#domain/assessment/score.rules.ts";
import { currentSet, statementSet } from "#domain/assessment/statement-set.rules.ts";
import { languages } from "#domain/shared/language.ts";
import { readableErrors } from "#domain/shared/validation.ts";

const [leadership] = currentSet.dimensions;
const people = (...names: string[]) => new Set(names.flatMap((name) => [...name]));

describe("the statements", () => {
  test("six dimensions of three, each text in three languages, no key twice", () => {
    expect(currentSet.dimensions.map((d) => d.statements.length)).toEqual([3, 3, 3, 3, 3, 3]);
    const texts = currentSet.dimensions.flatMap((d) => [d.name, ...d.statements.map((s) => s.text)]);
    for (const text of texts) expect(languages.map((l) => text[l]?.length ?? 0).every((length) => length > 0)).toBe(true);
    const keys = currentSet.dimensions.flatMap((d) => d.statements.map((s) => s.key));
    expect(new Set(keys).size).toBe(18);
    expect(statementSet("procurement-1")).toBe(currentSet);
    expect(() => statementSet("procurement-0")).toThrow("procurement-0");
  });
});

describe("a person's score", () => {
  test("is the mean of what was answered; who knows nothing has none", () => {
    expect(scoreOf(leadership!, { policy: 3, owner: 2, reported: 1 })).toBe(2);
    expect(scoreOf(leadership!, { policy: 4, owner: "unknown", reported: 1 })).toBe(2.5);
    expect(scoreOf(leadership!, { policy: 4 })).toBe(4);
    expect(scoreOf(leadership!, { policy: "unknown", owner: "unknown", reported: "unknown" })).toBeUndefined();
    expect(scoreOf(leadership!, {})).toBeUndefined();
  });

  test("“I don't know” is an answer; foreign keys are none", () => {
    const all = Object.fromEntries(currentSet.dimensions.flatMap((d) => d.statements.map((s): [string, StatementAnswer] => [s.key, "unknown"])));
    expect(missingAnswers(currentSet, all)).toEqual([]);
    expect(missingAnswers(currentSet, { ...all, lessons: undefined })).toEqual([{ key: "lessons", number: 18 }]);
    expect(answersOf(currentSet, { policy: 3, other: 5 })).toEqual({ policy: 3 });
  });

  test("a form holds levels from one to five or “unknown”, as its radios send them", () => {
    expect(AssessmentInput.parse({ version: "2", answers: { policy: "5", owner: "unknown" } })).toEqual({ version: 2, answers: { policy: 5, owner: "unknown" } });
    for (const wrong of ["0", "6", "2.5", "", "good"]) expect(AssessmentInput.safeParse({ version: "0", answers: { policy: wrong } }).success, wrong).toBe(false);
  });
});

describe("small groups", () => {
  test("four people are too few, five are not", () => {
    expect([...hiddenGroups(people("abcdefghij"), [{ key: "four", people: people("abcd") }])]).toEqual([["four", "few"]]);
    expect([...hiddenGroups(people("abcdefghij"), [{ key: "five", people: people("abcde") }])]).toEqual([]);
  });

  test("a team is hidden when everyone but it would be one to four people", () => {
    const big = { key: "big", people: people("abcdefgh") };
    const small = { key: "small", people: people("xyzw") };
    expect(Object.fromEntries(hiddenGroups(people("abcdefghxyzw"), [big, small]))).toEqual({ small: "few", big: "derivable" });
    expect(Object.fromEntries(hiddenGroups(people("abcdefgh"), [big]))).toEqual({});
  });

  test("of two large groups beside a small one the smaller is hidden with it", () => {
    const groups = [
      { key: "eight", people: people("abcdefgh") },
      { key: "five", people: people("ijklm") },
      { key: "three", people: people("xyz") },
    ];
    expect(Object.fromEntries(hiddenGroups(people("abcdefghijklmxyz"), groups))).toEqual({ three: "few", five: "derivable" });
  });

  test("two ways of grouping cannot be laid together: a town of seven without its team of five would be two people", () => {
    const everyone = people("abcdefghijklmnop");
    const team = { key: "team", people: people("abcde") };
    const kind = { key: "kind", people: people("abcdefg") };
    expect(Object.fromEntries(hiddenGroups(everyone, [team]))).toEqual({});
    expect(Object.fromEntries(hiddenGroups(everyone, [kind]))).toEqual({});
    expect(Object.fromEntries(hiddenGroups(everyone, [team, kind]))).toEqual({ team: "derivable" });
  });

  test("nor by taking two groups from everyone", () => {
    const groups = [
      { key: "team", people: people("abcdef") },
      { key: "kind", people: people("ghijkl") },
    ];
    expect(Object.fromEntries(hiddenGroups(people("abcdefghijklxyz"), groups))).toEqual({ team: "derivable" });
  });
});

describe("results", () => {
  const respondent = (personId: string, groups: string[], level: StatementAnswer) => ({ personId, groups, answers: { policy: level, roles: 3 as const } });
  const ten = [1, 2, 3, 4, 5, 2, 2, 2, 2, 2].map((level, i) => respondent(`p${i}`, [i < 5 ? "team:a" : "team:b"], level as StatementAnswer));

  test("mean, range and number of people, a dimension at a time", () => {
    const [first] = resultsOf(currentSet, ten);
    expect(first).toMatchObject({ key: "leadership", everyone: { n: 10, mean: 2.5, low: 1, high: 5 } });
    expect(Object.fromEntries(first!.groups)).toEqual({ "team:a": { n: 5, mean: 3, low: 1, high: 5 }, "team:b": { n: 5, mean: 2, low: 2, high: 2 } });
  });

  test("who does not know is not counted: a team of five with four scores is hidden, and what it could be found from", () => {
    const [first, second] = resultsOf(currentSet, [respondent("p0", ["team:a"], "unknown"), ...ten.slice(1)]);
    expect(first).toMatchObject({ everyone: { n: 9 } });
    expect(Object.fromEntries(first!.groups)).toEqual({ "team:a": "few", "team:b": "derivable" });
    expect(second?.groups.get("team:a")).toMatchObject({ n: 5 });
  });

  test("fewer than five in all: nothing is shown; a dimension that nobody knows neither", () => {
    const results = resultsOf(currentSet, ten.slice(0, 4));
    expect(results.map((r) => r.everyone)).toEqual(Array(6).fill("few"));
    expect(results[0]?.groups.get("team:a")).toBe("few");
    expect(resultsOf(currentSet, ten)[5]).toMatchObject({ everyone: "few" });
  });
});

test("a round is open from its opening up to its closing", () => {
  const dates = { opensAt: new Date("2027-01-11T07:00:00Z"), closesAt: new Date("2027-01-19T14:00:00Z") };
  const at = (moment: string) => roundState(dates, new Date(moment));
  expect([at("2027-01-11T06:59:59Z"), at("2027-01-11T07:00:00Z"), at("2027-01-19T13:59:59Z"), at("2027-01-19T14:00:00Z")]).toEqual(["coming", "open", "open", "closed"]);
});

test("the form of rounds: a row without times is none, half a row and a closing before the opening are mistakes", () => {
  const parse = (row: object) => {
    const read = RoundsInput.safeParse({ rounds: [{ point: "T0", ...row }] });
    return read.success ? read.data.rounds[0] : Object.keys(readableErrors(Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), [i.message]]))));
  };
  expect(parse({})).toEqual({ point: "T0" });
  expect(parse({ opensAt: "", closesAt: "" })).toEqual({ point: "T0" });
  expect(parse({ opensAt: "2027-01-11T09:00", closesAt: "" })).toEqual(["rounds.0.closesAt"]);
  expect(parse({ opensAt: "2027-01-11T09:00", closesAt: "2027-01-11T09:00" })).toEqual(["rounds.0.closesAt"]);
});
