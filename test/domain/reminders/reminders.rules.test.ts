import { describe, expect, test } from "vitest";
import { assessmentSlots, draftSlots, feedbackSlots, nineOClock, outsideQuietHours, placeSlots, planSlots, reviewSlots, sessionSlots, type Hours } from "#domain/reminders/reminders.rules.ts";
import { momentAt } from "#domain/shared/time.rules.ts";

const zone = "Europe/Helsinki";
const night: Hours = { zone, quietFrom: "20:00:00", quietTo: "07:00:00" };
const lunch: Hours = { zone, quietFrom: "11:30:00", quietTo: "12:15:00" };
const never: Hours = { zone, quietFrom: "00:00:00", quietTo: "00:00:00" };
const at = (local: string) => momentAt(local, zone);

describe("quiet hours", () => {
  test.each([
    ["before they begin", night, "2027-03-10T19:59", "2027-03-10T19:59"],
    ["as they begin", night, "2027-03-10T20:00", "2027-03-11T07:00"],
    ["just before midnight", night, "2027-03-10T23:59", "2027-03-11T07:00"],
    ["after midnight", night, "2027-03-11T00:30", "2027-03-11T07:00"],
    ["as they end", night, "2027-03-11T07:00", "2027-03-11T07:00"],
    ["within one day, inside", lunch, "2027-03-10T11:45", "2027-03-10T12:15"],
    ["within one day, at their end", lunch, "2027-03-10T12:15", "2027-03-10T12:15"],
    ["none at all", never, "2027-03-10T03:00", "2027-03-10T03:00"],
    ["the night when clocks go forward", night, "2027-03-27T22:00", "2027-03-28T07:00"],
    ["in the morning of that night", night, "2027-03-28T02:30", "2027-03-28T07:00"],
    ["the night when clocks go back", night, "2027-10-30T22:00", "2027-10-31T07:00"],
  ])("%s", (_, hours, moment, leaves) => {
    expect(outsideQuietHours(at(moment), hours)).toEqual(at(leaves));
  });

  test("the doubled hour of autumn is quiet both times", () => {
    const first = at("2027-10-31T03:30");
    const second = new Date(first.getTime() + 60 * 60_000);
    expect([outsideQuietHours(first, night), outsideQuietHours(second, night)]).toEqual([at("2027-10-31T07:00"), at("2027-10-31T07:00")]);
  });

  test("the length of the wait is that of the real night", () => {
    const hours = (from: string) => (outsideQuietHours(at(from), night).getTime() - at(from).getTime()) / 3_600_000;
    expect([hours("2027-03-27T20:00"), hours("2027-10-30T20:00"), hours("2027-03-10T20:00")]).toEqual([10, 12, 11]);
  });
});

test("nine o'clock stays nine o'clock over a change of time", () => {
  expect(nineOClock(at("2027-03-30T16:00"), -3, zone)).toEqual(at("2027-03-27T09:00"));
  expect(nineOClock(at("2027-11-02T16:00"), -7, zone)).toEqual(at("2027-10-26T09:00"));
  expect(nineOClock(at("2027-03-10T00:10"), 0, zone)).toEqual(at("2027-03-10T09:00"));
});

const due = at("2027-03-12T16:00");
const shown = (slots: { kind: string; days: number; dueAt: Date; usefulUntil: Date }[]) => slots.map((s) => [s.kind, s.days, s.dueAt, s.usefulUntil]);

describe("slots", () => {
  test("drafts: a week and a day before the call closes", () => {
    expect(shown(draftSlots(due, night))).toEqual([
      ["draft-closing", 7, at("2027-03-05T09:00"), due],
      ["draft-closing", 1, at("2027-03-11T09:00"), due],
    ]);
  });
  test("places: three days and a day, but never before the offer was made", () => {
    expect(placeSlots(at("2027-03-01T10:00"), due, night).map((s) => s.days)).toEqual([3, 1]);
    expect(placeSlots(at("2027-03-09T10:00"), due, night).map((s) => s.days)).toEqual([1]);
    expect(placeSlots(at("2027-03-11T10:00"), due, night)).toEqual([]);
  });
  test("reviews: two days before", () => {
    expect(shown(reviewSlots(due, night))).toEqual([["review-due", 2, at("2027-03-10T09:00"), due]]);
  });
  test("sessions: the week's reminder is useless once the day's has gone", () => {
    expect(shown(sessionSlots(due, night))).toEqual([
      ["session-coming", 7, at("2027-03-05T09:00"), at("2027-03-11T09:00")],
      ["session-coming", 1, at("2027-03-11T09:00"), due],
    ]);
  });
  test("plans: three days and a day before, and the morning after", () => {
    expect(shown(planSlots(due, night))).toEqual([
      ["plan-due", 3, at("2027-03-09T09:00"), due],
      ["plan-due", 1, at("2027-03-11T09:00"), due],
      ["plan-overdue", 1, at("2027-03-13T09:00"), at("2027-03-19T16:00")],
    ]);
  });
  test("feedback: a quarter of an hour after the deadline, unless that is at night", () => {
    expect(feedbackSlots(due, night)[2]!.dueAt).toEqual(at("2027-03-12T16:15"));
    expect(feedbackSlots(at("2027-03-12T23:59"), night)[2]!.dueAt).toEqual(at("2027-03-13T07:00"));
  });
  test("self-assessments: four days and a day before they close, but never before they open", () => {
    expect(shown(assessmentSlots(at("2027-03-02T09:00"), due, night))).toEqual([
      ["assessment-due", 4, at("2027-03-08T09:00"), due],
      ["assessment-due", 1, at("2027-03-11T09:00"), due],
    ]);
    expect(assessmentSlots(at("2027-03-10T09:00"), due, night).map((s) => s.days)).toEqual([1]);
  });
  test("a cohort that is quiet at nine is reminded when its quiet hours end", () => {
    const late: Hours = { zone, quietFrom: "18:00:00", quietTo: "10:00:00" };
    expect(reviewSlots(due, late)[0]!.dueAt).toEqual(at("2027-03-10T10:00"));
  });
});
