import ICAL from "ical.js";

type Mailbox = { name: string; email: string };

/** What one VEVENT must say; `null` where the line must be missing. Moments in whole seconds. */
export type ExpectedEvent = {
  uid: string;
  sequence: number;
  dtstamp: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location: string;
  url: string | null;
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED" | null;
  organiser: Mailbox;
  attendee: (Mailbox & { partstat: string; rsvp: boolean }) | null;
};

export type ExpectedCalendar = { method: "REQUEST" | "CANCEL" | "PUBLISH"; events: ExpectedEvent[] };

/** The written calendar does not say what it should: it must not be sent. `property` is the first that differs; its values stay out of logs. */
export class CalendarMismatch extends Error {
  readonly property: string;
  constructor(property: string) {
    super(`${property} does not read back as it was to be written`);
    this.name = "CalendarMismatch";
    this.property = property;
  }
}

/** Reads a calendar with a second library and compares it with what was to be written; throws CalendarMismatch. */
export function readBack(text: string, expected: ExpectedCalendar): void {
  const calendar = parse(text);
  same("METHOD", expected.method, calendar.getFirstPropertyValue("method"));
  const events = calendar.getAllSubcomponents();
  same("VEVENT", expected.events.map(() => "vevent").join(), events.map((e) => e.name).join());
  expected.events.forEach((event, i) => compareEvent(event, events[i] as ICAL.Component)); // as many as expected: compared above
}

function parse(text: string): ICAL.Component {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    throw new CalendarMismatch("VCALENDAR");
  }
}

function compareEvent(expected: ExpectedEvent, found: ICAL.Component): void {
  same("VALARM", 0, found.getAllSubcomponents().length);
  same("UID", expected.uid, only(found, "uid"));
  same("SEQUENCE", expected.sequence, only(found, "sequence"));
  same("DTSTAMP", utc(expected.dtstamp), String(only(found, "dtstamp")));
  same("DTSTART", utc(expected.startsAt), String(only(found, "dtstart")));
  same("DTEND", utc(expected.endsAt), String(only(found, "dtend")));
  same("SUMMARY", expected.title, only(found, "summary"));
  same("DESCRIPTION", expected.description, only(found, "description") ?? "");
  same("LOCATION", expected.location, only(found, "location") ?? "");
  same("URL", expected.url, only(found, "url"));
  same("STATUS", expected.status, only(found, "status"));
  same("ORGANIZER", JSON.stringify([mailto(expected.organiser)]), JSON.stringify(found.getAllProperties("organizer").map(who)));
  same("ATTENDEE", JSON.stringify(expected.attendee ? [mailto(expected.attendee)] : []), JSON.stringify(found.getAllProperties("attendee").map(who)));
  if (!expected.attendee) return;
  const attendee = found.getFirstProperty("attendee");
  same("PARTSTAT", expected.attendee.partstat, attendee?.getFirstParameter("partstat"));
  same("RSVP", expected.attendee.rsvp ? "TRUE" : "FALSE", attendee?.getFirstParameter("rsvp"));
}

function same(property: string, expected: unknown, found: unknown): void {
  if (expected !== found) throw new CalendarMismatch(property);
}

/** The value of a property that may stand once; null without it. */
function only(event: ICAL.Component, property: string): unknown {
  const lines = event.getAllProperties(property);
  if (lines.length > 1) throw new CalendarMismatch(property.toUpperCase());
  try {
    return lines[0]?.getFirstValue() ?? null;
  } catch {
    throw new CalendarMismatch(property.toUpperCase());
  }
}

const utc = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, "Z");
const mailto = ({ name, email }: Mailbox): Mailbox => ({ name, email: email.toLowerCase() });
const who = (property: ICAL.Property): Mailbox => ({
  name: property.getFirstParameter("cn"),
  email: String(property.getFirstValue())
    .replace(/^mailto:/i, "")
    .toLowerCase(),
});
