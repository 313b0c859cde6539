import { expect, test } from "vitest";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { CalendarMismatch, type ExpectedCalendar, readBack } from "#domain/schedule/calendar-read-back.ts";
import { aino, organiser, session } from "./calendar-sample.ts";

const text = inviteFor({ ...session, organiser, attendee: aino, method: "REQUEST" });
const expected: ExpectedCalendar = {
  method: "REQUEST",
  events: [{ ...session, url: session.url ?? null, status: "CONFIRMED", organiser, attendee: { ...aino, partstat: "NEEDS-ACTION", rsvp: true } }],
};
const blame = (changed: string): string => {
  try {
    readBack(changed, expected);
  } catch (error) {
    if (error instanceof CalendarMismatch) return error.property;
  }
  return "nothing";
};

test("a calendar that says what it should passes", () => {
  expect(blame(text)).toBe("nothing");
});

test.each([
  ["METHOD", "METHOD:REQUEST", "METHOD:PUBLISH"],
  ["UID", "UID:0", "UID:1"],
  ["SEQUENCE", "SEQUENCE:0", "SEQUENCE:1"],
  ["DTSTAMP", "DTSTAMP:2026", "DTSTAMP:2025"],
  ["DTSTART", "DTSTART:20270324T070000Z", "DTSTART:20270324T090000"],
  ["DTSTART", "DTSTART:2027", "DTSTART:soon"],
  ["DTEND", "DTEND:20270324T10", "DTEND:20270324T11"],
  ["SUMMARY", "SUMMARY:Soske", "SUMMARY:soske"],
  ["DESCRIPTION", "\r\nDESCRIPTION", "\r\nDESCRIPTION:x\r\nDESCRIPTION"],
  ["LOCATION", "Kaupungintalo\\,", "Kaupungintalo"],
  ["URL", "URL:", "X-URL:"],
  ["STATUS", "STATUS:CONFIRMED", "STATUS:TENTATIVE"],
  ["ORGANIZER", "Hankintaverkko Oy", "Hankintaverkko"],
  ["ATTENDEE", "ATTENDEE;", "ATTENDEE:mailto:eve@x.example\r\nATTENDEE;"],
  ["PARTSTAT", "NEEDS-ACTION", "ACCEPTED"],
  ["RSVP", "RSVP=TRUE", "RSVP=FALSE"],
  ["VALARM", "END:VEVENT", "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nEND:VALARM\r\nEND:VEVENT"],
  ["VEVENT", "END:VCALENDAR", "BEGIN:VEVENT\r\nUID:2\r\nEND:VEVENT\r\nEND:VCALENDAR"],
  ["VCALENDAR", "END:VCALENDAR\r\n", ""],
])("a changed %s is named", (property, from, to) => {
  expect(text).toContain(from);
  expect(blame(text.replace(from, to))).toBe(property);
});

test("the error repeats no name and no address", () => {
  const { message } = new CalendarMismatch("ATTENDEE");
  expect(message).toBe("ATTENDEE does not read back as it was to be written");
});
