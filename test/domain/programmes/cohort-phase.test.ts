import { expect, test } from "vitest";
import { callChange } from "#domain/programmes/call-change.rules.ts";
import { callState, cohortPhase, type CohortFacts } from "#domain/programmes/cohort-phase.rules.ts";
import { slugOf } from "#domain/programmes/slug.rules.ts";

const call = { publishedAt: new Date("2026-10-20T07:00:00Z"), opensAt: new Date("2026-11-02T07:00:00Z"), closesAt: new Date("2026-12-11T14:00:00Z"), graceMinutes: 10 };
const cohort: CohortFacts = { state: "published", zone: "Europe/Helsinki", startsOn: "2027-01-20", endsOn: "2027-04-29", call };

test.each([
  ["2026-11-02T06:59:59.999Z", "upcoming"],
  ["2026-11-02T07:00:00Z", "open"],
  ["2026-12-11T14:00:00Z", "open"],
  ["2026-12-11T14:00:00.001Z", "grace"],
  ["2026-12-11T14:10:00Z", "grace"],
  ["2026-12-11T14:10:00.001Z", "closed"],
] as const)("at %s the call is %s", (now, state) => expect(callState(call, new Date(now))).toBe(state));

test("a call without grace closes at its deadline, and one that is not published stays a draft", () => {
  expect(callState({ ...call, graceMinutes: 0 }, new Date(call.closesAt.getTime() + 1))).toBe("closed");
  expect(callState({ ...call, publishedAt: null }, call.opensAt)).toBe("draft");
});

test.each([
  ["2026-11-01T00:00:00Z", "published"],
  ["2026-12-11T14:05:00Z", "calling"],
  ["2026-12-11T14:10:00.001Z", "selecting"],
  ["2027-01-19T21:59:59Z", "selecting"],
  ["2027-01-19T22:00:00Z", "running"],
  ["2027-04-29T20:59:59Z", "running"],
  ["2027-04-29T21:00:00Z", "following_up"],
] as const)("at %s the cohort is %s, by the days of its own zone", (now, phase) => expect(cohortPhase(cohort, new Date(now))).toBe(phase));

test("what a person decided stands, whatever the calendar says", () => {
  for (const state of ["draft", "closed", "cancelled"] as const) expect(cohortPhase({ ...cohort, state }, new Date("2027-02-01T00:00:00Z"))).toBe(state);
  expect(cohortPhase({ ...cohort, call: null }, new Date("2026-12-01T00:00:00Z"))).toBe("published");
});

const dates = { ...call, confirmBy: new Date("2027-01-08T14:00:00Z") };
const moved = (minutes: number, moment: Date) => new Date(moment.getTime() + minutes * 60_000);
const before = new Date("2026-10-25T00:00:00Z");
const during = new Date("2026-11-24T10:00:00Z");
const after = new Date("2026-12-12T00:00:00Z");

test.each([
  ["before it opens everything moves", before, { ...dates, opensAt: moved(60, dates.opensAt), closesAt: moved(-60, dates.closesAt) }, null],
  ["an open call's deadline moves later", during, { ...dates, closesAt: moved(1, dates.closesAt) }, null],
  ["but not earlier", during, { ...dates, closesAt: moved(-1, dates.closesAt) }, "deadline-earlier"],
  ["nor does its opening move", during, { ...dates, opensAt: moved(-60, dates.opensAt) }, "opening-moved"],
  ["nor its grace shrink", during, { ...dates, graceMinutes: 9 }, "grace-shorter"],
  ["nor the last day to confirm come earlier", during, { ...dates, confirmBy: moved(-1, dates.confirmBy) }, "confirm-earlier"],
  ["a closed call does not open again", after, { ...dates, closesAt: moved(60 * 24 * 7, dates.closesAt) }, "call-over"],
  ["its other dates still move", after, { ...dates, confirmBy: moved(60, dates.confirmBy) }, null],
] as const)("%s", (_, now, next, problem) => expect(callChange(dates, next, now)).toBe(problem));

test("names become addresses", () => {
  expect(slugOf("Sosiaalisesti kestävien hankintojen akatemia")).toBe("sosiaalisesti-kestavien-hankintojen-akatemia");
  expect(slugOf("  Åland & Österbotten! ")).toBe("aland-osterbotten");
  expect(slugOf("…")).toBe("");
  expect(slugOf("a".repeat(59) + " bc")).toBe("a".repeat(59));
});
