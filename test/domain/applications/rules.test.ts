import { describe, expect, test } from "vitest";
import { copySections } from "#domain/applications/application-copy.rules.ts";
import { allowedActions, applicationActions, mayDo } from "#domain/applications/application.policy.ts";
import { countWords, mergeAnswers } from "#domain/applications/answers.rules.ts";
import { checkAnswer } from "#domain/applications/check-answer.rules.ts";
import { checkAnswers, sectionState } from "#domain/applications/check-answers.rules.ts";
import { seatStateAt, statusSteps, type StatusFacts } from "#domain/applications/status-steps.rules.ts";
import { isAllowedFile, tidyFileName } from "#domain/applications/file-types.rules.ts";
import { formatIn } from "#locales/format.ts";
import type { Question } from "#domain/programmes/form.schema.ts";
import { readNumber } from "#domain/shared/typed-values.rules.ts";
import { wideForm } from "#test/factories/drafts.ts";

const ask = (kind: Question["kind"], more: Partial<Question> = {}): Question => ({ key: "q", kind, label: { fi: "Q" }, help: {}, required: true, ...more });
const options = [
  { value: "a", label: { fi: "A" } },
  { value: "b", label: { fi: "B" } },
];

test.each([
  [ask("short"), undefined, "empty"],
  [ask("short"), "   ", "empty"],
  [ask("short", { required: false }), undefined, undefined],
  [ask("short"), "x".repeat(501), "too-long"],
  [ask("long", { maxWords: 3 }), "yksi kaksi kolme", undefined],
  [ask("long", { maxWords: 3 }), "yksi – kaksi kolme neljä", "too-many-words"],
  [ask("number"), "1 234,5", undefined],
  [ask("number"), "1,2,3", "not-a-number"],
  [ask("number"), "Infinity", "not-a-number"],
  [ask("number"), "1e9", "not-a-number"],
  [ask("number", { min: 0 }), "−5", "too-small"],
  [ask("number", { max: 10 }), "11", "too-big"],
  [ask("date"), "2026-02-28", undefined],
  [ask("date"), "2026-02-30", "not-a-date"],
  [ask("date"), "huomenna", "not-a-date"],
  [ask("one", { options }), "a", undefined],
  [ask("one", { options }), "c", "not-an-option"],
  [ask("one", { options }), ["a", "b"], "not-an-option"],
  [ask("many", { options }), ["a", "b"], undefined],
  [ask("many", { options }), ["a", "c"], "not-an-option"],
  [ask("declaration"), "on", undefined],
  [ask("declaration"), "maybe", "empty"],
])("%o answered with %o: %s", (question, answer, fault) => expect(checkAnswer(question, answer)?.fault).toBe(fault));

test("a file is asked of the attachments, and a lead with a contact must be there", () => {
  expect(checkAnswer(ask("file"), undefined, true)).toBeNull();
  expect(checkAnswer(ask("file"), "palkat.pdf")).toEqual({ fault: "empty" });
  const answers = { goal: "x", promise: "on" };
  expect(checkAnswers(wideForm, answers, [{ role: "lead", contactName: "A", contactEmail: "a@b.fi" }], [])).toEqual([]);
  expect(checkAnswers(wideForm, answers, [], [])).toEqual([{ section: "parties", question: "contact", fault: "empty" }]);
});

test("words and numbers", () => {
  expect(countWords("  Hankinta-asiantuntija, – 5 %\n ja  muu ")).toBe(4);
  expect(["1 234,50", "12.5", "-3", "", "12 €", "0x10"].map(readNumber)).toEqual([1234.5, 12.5, -3, null, null, null]);
});

test("merging: what I did not touch takes the other's, what both changed clashes", () => {
  const base = { a: "1", b: "1", c: "1" };
  const saved = { a: "2", b: "2", c: "1" };
  expect(mergeAnswers(base, saved, { a: "1", b: "3", c: "4" })).toEqual({ answers: { a: "2", b: "2", c: "4" }, changed: ["c"], clashing: ["b"] });
  expect(mergeAnswers({ m: ["x", "y"] }, { m: ["x", "y"] }, { m: ["y", "x"] }).changed).toEqual([]);
});

test("a section's state", () => {
  const { questions } = wideForm.sections[2]!;
  expect(sectionState(questions, {}, [], false)).toBe("untouched");
  expect(sectionState(questions, {}, [{ questionKey: "plan" }], false)).toBe("started");
  expect(sectionState(questions, { name: "x" }, [], true)).toBe("done");
});

test("answers in words", () => {
  const format = formatIn("fi", "Europe/Helsinki");
  const words = { language: "fi" as const, yes: "Kyllä", day: format.day, number: format.number };
  const copy = copySections(
    wideForm,
    { goal: "Rivi\nToinen", budget: "1234567", theme: "b", needs: ["x", "gone"], when: "2027-01-20", promise: "on" },
    [{ id: "1", questionKey: "plan", name: "s.pdf" }],
    words,
  );
  expect(copy.flatMap((s) => s.answers.map((a) => a.answer))).toEqual(["Rivi\nToinen", "1\u00a0234\u00a0567", "Kyllä", null, "Hankintaketjut", "Koulutus\ngone", "ke 20.1.2027", "s.pdf"]);
});

test("names of files", () => {
  expect(tidyFileName("../../etc/passwd")).toBe("passwd");
  expect(tidyFileName(`${"ä".repeat(400)}.pdf`)).toHaveLength(194);
  expect([isAllowedFile("a.JPEG", "image/jpeg"), isAllowedFile("a.pdf.exe", "application/pdf"), isAllowedFile("a.svg", "image/svg+xml"), isAllowedFile("a.pdf", undefined)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe("who may do what", () => {
  test.each(["see", "comment", "edit", "submit", "staff"] as const)("%s never changes what has been sent", (access) => {
    for (const state of ["submitted", "decided", "withdrawn"] as const)
      for (const action of ["comment", "save-answers", "mark-section", "attach-file", "change-parties", "submit"] as const) expect(mayDo(access, state, action)).toBe(false);
  });
  test("the whole table", () => {
    const table = Object.entries(allowedActions).map(([access, states]) => [
      access,
      ...Object.entries(states).map(([state, actions]) => `${state}: ${applicationActions.filter((a) => actions.includes(a)).join(" ")}`),
    ]);
    expect(table).toEqual([
      ["see", "draft: read", "submitted: read", "decided: read", "withdrawn: read"],
      ["comment", "draft: read comment", "submitted: read", "decided: read", "withdrawn: read"],
      ["edit", "draft: read comment save-answers mark-section give-section attach-file change-parties", "submitted: read complete", "decided: read", "withdrawn: read"],
      [
        "submit",
        "draft: read comment save-answers mark-section give-section attach-file change-parties change-writers submit withdraw",
        "submitted: read change-writers withdraw complete send-completion ask-contact-change ask-party-change",
        "decided: read change-writers ask-contact-change",
        "withdrawn: read",
      ],
      ["staff", "draft: ", "submitted: read ask-completion answer-change redact-file", "decided: read answer-change redact-file", "withdrawn: read"],
    ]);
  });
});

test("the timeline promises dates and tells no decision before it is out", () => {
  const facts = {
    state: "submitted" as const,
    submittedAt: new Date("2026-12-01T10:00:00Z"),
    withdrawnAt: null,
    decidedAt: new Date("2026-12-17T10:00:00Z"),
    decisionsOn: "2026-12-18",
    confirmBy: new Date("2027-01-08T14:00:00Z"),
    seatState: null,
    offeredUntil: null,
    seatAnsweredAt: null,
    completions: [],
  };
  expect(statusSteps(facts).map((s) => [s.key, s.state, s.at])).toEqual([
    ["received", "done", facts.submittedAt],
    ["review", "now", null],
    ["decision", "coming", null],
    ["place", "coming", null],
  ]);
  const dueAt = new Date("2026-12-10T14:00:00Z");
  const asked = { id: "1", standing: "open" as const, dueAt, sentAt: null };
  expect(statusSteps({ ...facts, completions: [asked] })[1]).toEqual({ key: "completion", id: "1", state: "now", at: null, promised: { until: dueAt } });
  expect(statusSteps({ ...facts, completions: [{ ...asked, standing: "sent", sentAt: dueAt }] })[1]).toMatchObject({ key: "completed", state: "done", at: dueAt });
  expect(statusSteps({ ...facts, completions: [{ ...asked, standing: "withdrawn" }] })).toHaveLength(4);
  expect(statusSteps({ ...facts, state: "decided" })[2]).toMatchObject({ state: "done", at: facts.decidedAt });
  const [until, answeredAt] = [new Date("2027-01-08T14:00:00Z"), new Date("2026-12-19T08:00:00Z")];
  const placed = (seatState: StatusFacts["seatState"]) => statusSteps({ ...facts, state: "decided", seatState, offeredUntil: until, seatAnsweredAt: answeredAt }).slice(3);
  expect(placed(null)).toEqual([]); // nobody who was not chosen is asked for anything
  expect(placed("waitlisted")).toEqual([{ key: "place", state: "coming", at: null, promised: null }]);
  expect(placed("offered")).toEqual([{ key: "place", state: "now", at: null, promised: { until } }]);
  expect(placed("lapsed")).toEqual([{ key: "place", state: "done", at: until, promised: null }]);
  expect(seatStateAt({ seatState: "offered", offeredUntil: until }, new Date(until.getTime() - 1))).toBe("offered");
  expect(seatStateAt({ seatState: "offered", offeredUntil: until }, until)).toBe("lapsed");
  expect(placed("confirmed")).toEqual([{ key: "place", state: "done", at: answeredAt, promised: null }]);
  expect(statusSteps({ ...facts, state: "withdrawn", withdrawnAt: new Date() }).map((s) => s.key)).toEqual(["received", "withdrawn"]);
  expect(statusSteps({ ...facts, submittedAt: null, state: "draft" })).toEqual([]);
});
