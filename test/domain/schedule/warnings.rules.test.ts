import { describe, expect, test } from "vitest";
import { readAgenda } from "#domain/schedule/agenda.rules.ts";
import { finnishHolidays } from "#domain/schedule/holidays.rules.ts";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { freeMoments, scheduleWarnings, warningsOf } from "#domain/schedule/warnings.rules.ts";
import { momentAt } from "#domain/shared/time.rules.ts";

const zone = "Europe/Helsinki";
const cohort = { zone, startsOn: "2027-01-20", endsOn: "2027-12-31" };
const holidays = finnishHolidays([2027], "fi");
const session = (day: string, from = "09:00", to = "12:00", id = "x") => ({ id, startsAt: momentAt(`${day}T${from}`, zone), endsAt: momentAt(`${day}T${to}`, zone) });
const kinds = (day: string, from?: string, to?: string) => warningsOf(session(day, from, to), [], holidays, cohort).map((w) => w.kind);

describe("what speaks against a moment", () => {
  test.each([
    ["2027-03-24", []],
    ["2027-03-26", ["holiday"]],
    ["2027-05-07", ["betweenHolidays"]], // between Ascension Day and Saturday
    ["2027-04-17", ["weekend"]],
    ["2027-07-07", ["july"]],
    ["2027-02-24", ["winterBreak"]],
    ["2027-03-10", ["winterBreak"]],
    ["2027-03-17", []],
    ["2027-01-19", ["beforeCohort"]],
    ["2028-03-29", ["afterCohort"]],
    ["2027-06-26", ["holiday"]],
  ])("%s: %s", (day, expected) => expect(kinds(day)).toEqual(expected));

  test("the night of the change to summer time, not the sessions around it", () => {
    expect(kinds("2027-03-28", "02:00", "05:00")).toContain("clockChange");
    expect(kinds("2027-03-28", "09:00", "12:00")).not.toContain("clockChange");
  });

  test("two sessions at once warn of each other; one after the other do not", () => {
    const list = [session("2027-03-24", "09:00", "12:00", "a"), session("2027-03-24", "11:00", "13:00", "b"), session("2027-03-24", "13:00", "14:00", "c")];
    expect(Object.fromEntries(scheduleWarnings(list, holidays, cohort))).toEqual({ a: [{ kind: "overlap", sessionId: "b" }], b: [{ kind: "overlap", sessionId: "a" }] });
  });
});

test("free moments keep the wall-clock time across the change to summer time and avoid Easter", () => {
  const moments = freeMoments(session("2027-03-26"), [session("2027-03-25", "10:00", "11:00", "other")], holidays, cohort, new Date("2027-03-10"), 3);
  expect(moments.map((m) => m.toISOString())).toEqual(["2027-03-24T07:00:00.000Z", "2027-03-23T07:00:00.000Z", "2027-03-30T06:00:00.000Z"]);
});

test("sessions on both sides of the change stand in UTC: 9.00 is 07Z on 24.3. and 06Z on 14.4.2027", () => {
  const start = (day: string) => {
    const s = session(day);
    const text = inviteFor({
      ...s,
      uid: `${day}@kohortti`,
      sequence: 0,
      dtstamp: new Date("2027-01-01"),
      title: "Avaus",
      description: "",
      location: "",
      method: "REQUEST",
      organiser: { name: "K", email: "k@example.org" },
      attendee: { name: "A", email: "a@example.org" },
    });
    return /DTSTART:(\S+)/.exec(text)?.[1];
  };
  expect([start("2027-03-24"), start("2027-04-14")]).toEqual(["20270324T070000Z", "20270414T060000Z"]);
});

test("holidays have names in each language", () => {
  expect(["fi", "sv", "en"].map((l) => finnishHolidays([2027], l as "fi").get("2027-03-26"))).toEqual(["pitkäperjantai", "långfredagen", "Good Friday"]);
});

test("an agenda is read from rows of minutes and title; a star makes a break", () => {
  expect(readAgenda("20 Missä mennään\n\n 15  Tauko *\n", "fi")).toEqual([
    { minutes: 20, title: { fi: "Missä mennään" }, isBreak: false },
    { minutes: 15, title: { fi: "Tauko" }, isBreak: true },
  ]);
  for (const wrong of ["Tauko", "0 Tauko", "20", "700 Pitkä"]) expect(readAgenda(wrong, "fi")).toBeNull();
});
