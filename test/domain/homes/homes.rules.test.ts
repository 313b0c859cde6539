import { describe, expect, test } from "vitest";
import { cohortItems, headlineOf, journeyStates, ownKinds, whatNow, type OwnItem } from "#domain/homes/homes.rules.ts";

const now = new Date("2027-03-10T07:00:00Z");
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const item = (kind: OwnItem["kind"], dueAt: Date | null): OwnItem => ({ kind, id: kind, cohortId: "c", cohort: {}, name: {}, dueAt, count: 1 });
const session = (n: number) => ({ startsAt: day(n), endsAt: new Date(day(n).getTime() + 3 * 3_600_000) });

describe("what now", () => {
  test("the longest late first, then by date, what has no date last; three at most", () => {
    const items = [item("certificate", null), item("answer", day(2)), item("feedback", day(-1)), item("plan", day(-9)), item("draft", day(1))];
    expect(whatNow(items, ownKinds, now).map((i) => [i.kind, i.late])).toEqual([
      ["plan", true],
      ["feedback", true],
      ["draft", false],
    ]);
    expect(whatNow([item("certificate", null), item("answer", day(2))], ownKinds, now).map((i) => i.kind)).toEqual(["answer", "certificate"]);
  });
  test("of equal dates the more binding first, whatever order they came in", () => {
    const items = [item("plan", day(1)), item("place", day(1)), item("draft", day(1))];
    for (const order of [items, items.toReversed()]) expect(whatNow(order, ownKinds, now).map((i) => i.kind)).toEqual(["place", "draft", "plan"]);
  });
  test("nothing waits", () => {
    expect(whatNow([], ownKinds, now)).toEqual([]);
  });
});

describe("the headline of a cohort", () => {
  const of = (more: Partial<Parameters<typeof headlineOf>[0]>) => headlineOf({ now, zone: "Europe/Helsinki", startsOn: "2027-01-20", items: [], hasCertificate: false, sessions: [], ...more });
  test.each([
    ["late beats a session that is near", { items: whatNow([item("plan", day(-1))], ownKinds, now), sessions: [session(1)] }, { kind: "late", item: "plan" }],
    ["a session that runs", { sessions: [session(0)] }, { kind: "running" }],
    ["nights, not hours, are counted", { sessions: [{ startsAt: new Date("2027-03-10T22:30:00Z"), endsAt: day(2) }] }, { kind: "session", days: 1, startsAt: new Date("2027-03-10T22:30:00Z") }],
    ["in two weeks", { sessions: [session(-7), session(14)] }, { kind: "session", days: 14, startsAt: day(14) }],
    ["all held, certificate there", { sessions: [session(-7)], hasCertificate: true }, { kind: "certificate" }],
    ["all held", { sessions: [session(-7)] }, { kind: "ended" }],
    ["no session yet", {}, { kind: "before", startsOn: "2027-01-20" }],
  ])("%s", (_, more, answer) => {
    expect(of(more)).toEqual(answer);
  });
  test("over the change to summer time a session in two weeks is in fourteen nights", () => {
    const startsAt = new Date("2027-03-31T06:00:00Z");
    expect(of({ now: new Date("2027-03-17T07:00:00Z"), sessions: [{ startsAt, endsAt: day(30) }] })).toEqual({ kind: "session", days: 14, startsAt });
  });
});

test("the journey lights one session: the next, or the one that runs", () => {
  const states = (list: number[]) => journeyStates(list.map(session), now).map((s) => s.state);
  expect(states([-9, 0, 5])).toEqual(["done", "now", "next"]);
  expect(states([-9, -5])).toEqual(["done", "done"]);
  expect(states([3, 5])).toEqual(["now", "next"]);
});

describe("what a cohort needs", () => {
  const nothing = {
    stuck: 0,
    undecidable: [],
    late: { plan: [], feedback: [], review: [] },
    undelivered: [],
    places: [],
    apart: null,
    questions: null,
    unanswered: null,
    completions: null,
    requests: null,
    completed: 0,
  };
  test("nothing, when nothing waits", () => {
    expect(cohortItems(nothing)).toEqual([]);
  });
  test("late people are counted as their teams, with the date that passed first", () => {
    const late = [
      { name: "Satalahti", at: day(-2) },
      { name: "Napakoski", at: day(-5) },
      { name: "Satalahti", at: day(-2) },
    ];
    expect(cohortItems({ ...nothing, late: { ...nothing.late, plan: late } })).toEqual([{ kind: "plan", dueAt: day(-5), count: 2, names: ["Satalahti", "Napakoski"] }]);
  });
  test("messages that did not arrive come before everything", () => {
    const items = cohortItems({
      ...nothing,
      stuck: 2,
      questions: { count: 3, since: day(-1) },
      unanswered: { count: 2, startsAt: day(3) },
      places: [{ name: "Meriharju", until: day(1) }],
      apart: { count: 1, until: day(-1) },
    });
    expect(items.map((i) => [i.kind, i.count])).toEqual([
      ["stuck", 2],
      ["places", 1],
      ["apart", 1],
      ["questions", 3],
      ["answers", 2],
    ]);
  });
});
