import { expect, test } from "vitest";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { inviteFor, publishFor } from "#domain/schedule/calendar-object.ts";
import { aino, organiser, session } from "./calendar-sample.ts";

const good = inviteFor({ ...session, organiser, attendee: aino, method: "REQUEST" });
const alarm = "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT";

test.each([
  ["a row is longer than 75 octets", "LOCATION:", `LOCATION:${"ä".repeat(40)}\r\n `],
  ["a line ends without CRLF", "STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\n"],
  ["the last line is not END:VCALENDAR with CRLF", "END:VCALENDAR\r\n", "END:VCALENDAR"],
  ["there is a control character", "SUMMARY:", "SUMMARY:\u0007"],
  ["a name holds an escaped double quote", 'CN="Hankintaverkko', 'CN="Hankinta\\"verkko'],
  ["there is no METHOD", "METHOD:REQUEST\r\n", ""],
  ["an event has no UID or more than one", "\r\nUID:", "\r\nX-UID:"],
  ["an event lacks DTSTAMP, DTSTART or SEQUENCE", "SEQUENCE:0\r\n", ""],
  ["a start is not in UTC", "DTSTART:", "DTSTART;TZID=Europe/Helsinki:"],
  ["an event lacks its ORGANIZER", "ORGANIZER;", "X-ORGANIZER;"],
  ["PUBLISH carries an ATTENDEE", "METHOD:REQUEST", "METHOD:PUBLISH"],
  ["an invitation has exactly one ATTENDEE", "ATTENDEE;", "ATTENDEE:mailto:eve@x.example\r\nATTENDEE;"],
  ["REQUEST carries STATUS:CANCELLED", "STATUS:CONFIRMED", "STATUS:CANCELLED"],
  ["CANCEL carries another STATUS than CANCELLED", "METHOD:REQUEST", "METHOD:CANCEL"],
  ["there is a VALARM", "END:VEVENT", alarm],
])("%s", (problem, from, to) => {
  expect(lintCalendar(good)).toEqual([]);
  expect(good).toContain(from);
  expect(lintCalendar(good.replace(from, to))).toContain(problem);
});

test("an invitation of two events, a feed with one UID twice", () => {
  const twice = (text: string, from: string, to: string) => text.replace("END:VCALENDAR", `${/BEGIN:VEVENT[^]*END:VEVENT\r\n/.exec(text)?.[0].replace(from, to)}END:VCALENDAR`);
  expect(lintCalendar(twice(good, "UID:0", "UID:1"))).toContain("an invitation has exactly one UID");
  const feed = publishFor({ ...session, organiser });
  expect(lintCalendar(twice(feed, "UID:0", "UID:1"))).toEqual([]);
  expect(lintCalendar(twice(feed, "", ""))).toEqual(["two events share a UID"]);
});

test("the mail around it must agree", () => {
  expect(lintCalendar(good, { method: "cancel", from: "other@kohortti.example" })).toEqual(["the mail's method is not METHOD", "From is not ORGANIZER"]);
});
