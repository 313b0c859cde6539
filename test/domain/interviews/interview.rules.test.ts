import { describe, expect, test } from "vitest";
import { isChangeable, nextCopy, slotsOf } from "#domain/interviews/interview.rules.ts";
import { SlotsInput } from "#domain/interviews/interviews.schema.ts";

const zone = "Europe/Helsinki";
const day = { day: "2026-12-15", from: "09:00", to: "11:00", minutes: 30, pause: 10 };
const starts = (given: Partial<typeof day>) => slotsOf({ ...day, ...given }, zone).map((s) => s.startsAt.toISOString().slice(11, 16));

describe("slots of a day", () => {
  test("follow one another with a pause, and the last one ends in time", () => {
    expect(starts({})).toEqual(["07:00", "07:40", "08:20"]);
    expect(slotsOf(day, zone).at(-1)!.endsAt.toISOString()).toBe("2026-12-15T08:50:00.000Z");
  });

  test("fill the span exactly, without a pause", () => expect(starts({ pause: 0 })).toEqual(["07:00", "07:30", "08:00", "08:30"]));
  test("are none when nothing fits", () => expect(starts({ minutes: 180 })).toEqual([]));
  test("keep their length across the change of the clocks", () => expect(starts({ day: "2027-03-28", from: "02:30", to: "05:00", minutes: 60, pause: 0 })).toEqual(["00:30"]));

  test("need a place or a link, an end after the start and somebody who interviews", () => {
    const typed = { ...day, from: "11.00", to: "9.00", minutes: "30", pause: "0" };
    const fields = SlotsInput.safeParse({ ...typed, interviewers: ["0190b8d5-0000-7000-8000-000000000000"] }).error?.issues.map((i) => i.path[0]);
    expect(fields).toEqual(["to", "place"]);
    expect(SlotsInput.safeParse({ ...typed, to: "12.00", place: "Sali" }).error?.issues.map((i) => i.path[0])).toEqual(["interviewers"]);
  });
});

test("an applicant changes a time until the same hour the day before, those who run the call until it begins", () => {
  const startsAt = new Date("2026-12-15T07:00:00Z");
  const at = (iso: string, who: "applicant" | "manager") => isChangeable(startsAt, zone, new Date(iso), who);
  expect([at("2026-12-14T06:59:59Z", "applicant"), at("2026-12-14T07:00:00Z", "applicant")]).toEqual([true, false]);
  expect([at("2026-12-15T06:59:59Z", "manager"), at("2026-12-15T07:00:00Z", "manager")]).toEqual([true, false]);
});

describe("what a calendar is told", () => {
  const copy = { state: "requested" as const, sequence: 2, slotId: "a" };
  const gone = { ...copy, state: "cancelled" as const };

  test("the first time it is asked with 0; nothing when it is right", () => {
    expect(nextCopy(null, "a")).toEqual({ kind: "interview-booked", state: "requested", sequence: 0, slotId: "a" });
    expect(nextCopy(copy, "a")).toBeNull();
    expect(nextCopy(null, null)).toBeNull();
    expect(nextCopy(gone, null)).toBeNull();
  });

  test("each other time raises the number, and so does its end", () => {
    expect(nextCopy(copy, "b")).toEqual({ kind: "interview-moved", state: "requested", sequence: 3, slotId: "b" });
    expect(nextCopy(copy, null)).toEqual({ kind: "interview-cancelled", state: "cancelled", sequence: 3, slotId: "a" });
  });

  test("who comes back is asked above their CANCEL", () => expect(nextCopy(gone, "a")).toEqual({ kind: "interview-booked", state: "requested", sequence: 3, slotId: "a" }));
});
