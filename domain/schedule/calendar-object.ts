import { createHash } from "node:crypto";
import { createEvents, type EventAttributes } from "ics";
import { type ExpectedEvent, readBack } from "./calendar-read-back.ts";
import { escapedParameter, escapedText, oneLine, parameterName, plainText, refolded } from "./calendar-text.ts";

export type Mailbox = { name: string; email: string };
export type Partstat = "NEEDS-ACTION" | "ACCEPTED" | "TENTATIVE" | "DECLINED";

/**
 * A session as calendars know it. `uid` never changes; `sequence` and `dtstamp` come from the stored revision, never from
 * the moment of sending, so that a resend is the same bytes. `location` and `title` become one line.
 */
export type CalendarSession = {
  uid: string;
  sequence: number;
  dtstamp: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  description: string;
  location: string;
  url?: string | null;
};

/**
 * `organiser.email` must be the From address of the mail. `status` counts for a REQUEST (CONFIRMED when left out);
 * `wholeCancelled` for a CANCEL: true when the session is off, false when only this person is taken off the list.
 */
export type Invite = CalendarSession & {
  organiser: Mailbox;
  attendee: Mailbox & { partstat?: Partstat };
  method: "REQUEST" | "CANCEL";
  wholeCancelled?: boolean;
  status?: "CONFIRMED" | "TENTATIVE";
};

export type Feed = { name: string; organiser: Mailbox; sessions: (CalendarSession & { cancelledAt?: Date | null })[]; now: Date };

/** How long a cancelled session stays in a feed: a calendar that merely misses it may keep the old entry for ever. */
const cancelledStaysDays = 30;

/** The .ics of an invitation or its withdrawal, for one person (RFC 5546 3.2.2, 3.2.5). Throws CalendarMismatch when it does not read back. */
export function inviteFor(invite: Invite): string {
  const { partstat = "NEEDS-ACTION", ...attendee } = invite.attendee;
  // RFC 5546 3.2.5: with STATUS a CANCEL takes the event from everybody, without it only from the attendees named
  const status = invite.method === "REQUEST" ? (invite.status ?? "CONFIRMED") : invite.wholeCancelled ? "CANCELLED" : null;
  const rsvp = invite.method === "REQUEST" && partstat === "NEEDS-ACTION";
  return write(invite.method, [expected(invite, invite.organiser, status, { ...mailbox(attendee), partstat, rsvp })]);
}

/** The .ics behind a download button: no ATTENDEE, so no calendar offers to answer. It cannot be withdrawn later. */
export function publishFor(session: CalendarSession & { organiser: Mailbox; cancelled?: boolean }): string {
  return write("PUBLISH", [expected(session, session.organiser, session.cancelled ? "CANCELLED" : "CONFIRMED", null)]);
}

/** A person's calendar feed (webcal): sessions in the given order, with the invitations' UIDs; cancelled ones stay for 30 days. */
export function feedFor({ name, organiser, sessions, now }: Feed): string {
  const oldest = now.getTime() - cancelledStaysDays * 86_400_000;
  const shown = sessions.filter((s) => !s.cancelledAt || s.cancelledAt.getTime() >= oldest);
  const events = shown.map((s) => expected(s, organiser, s.cancelledAt ? "CANCELLED" : "CONFIRMED", null));
  return write("PUBLISH", events, escapedText(oneLine(name)));
}

/** A strong ETag of a feed: the bytes decide, so nothing that a reader could see can change without it. */
export const etagFor = (calendar: string): string => `"${createHash("sha256").update(calendar).digest("base64url").slice(0, 27)}"`;

/** What the calendar must say of a session, in the characters which iCalendar allows. */
function expected(s: CalendarSession, organiser: Mailbox, status: ExpectedEvent["status"], attendee: ExpectedEvent["attendee"]): ExpectedEvent {
  if (s.endsAt <= s.startsAt) throw new RangeError("a session ends after it starts");
  return {
    uid: s.uid,
    sequence: s.sequence,
    dtstamp: s.dtstamp,
    startsAt: s.startsAt,
    endsAt: s.endsAt,
    title: oneLine(s.title),
    description: plainText(s.description),
    location: oneLine(s.location),
    url: s.url ? new URL(s.url).href : null,
    status,
    organiser: mailbox(organiser),
    attendee,
  };
}

/** A name never empty and free of what breaks a quoted parameter. */
const mailbox = ({ name, email }: Mailbox): Mailbox => ({ name: parameterName(name) || parameterName(email), email });

function write(method: "REQUEST" | "CANCEL" | "PUBLISH", events: ExpectedEvent[], feedName?: string): string {
  const { error, value } = createEvents(events.map(attributes), { method, productId: "-//Kohortti//Kohortti 1//EN", ...(feedName === undefined ? {} : { calName: feedName }) });
  if (value === null) throw new RangeError(`no calendar can be written: ${complaints(error)}`);
  const refresh = "X-PUBLISHED-TTL:PT1H\r\n";
  // ics asks every reader to come back each hour, which means something only in a feed
  const text = refolded(value.replace(refresh, () => (feedName === undefined ? "" : `${refresh}REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nNAME:${feedName}\r\n`)));
  readBack(text, { method, events });
  return text;
}

/** What `ics` found wrong, without the values (they may be somebody's address). Its errors are plain objects with a list of sentences. */
const complaints = (error: unknown): string => (error && typeof error === "object" && "errors" in error && Array.isArray(error.errors) ? error.errors.join("; ") : String(error));

/** Moments as numbers and in UTC: with anything else `ics` reads the time zone of the process. */
function attributes(e: ExpectedEvent): EventAttributes {
  const person = <P extends Mailbox>(p: P) => ({ ...p, name: escapedParameter(p.name) });
  const { dtstamp, startsAt, endsAt, organiser, attendee, status, url, title, ...rest } = e;
  const event: EventAttributes & { timestamp: number } = {
    ...rest,
    title,
    timestamp: dtstamp.getTime(),
    start: startsAt.getTime(),
    startInputType: "utc",
    startOutputType: "utc",
    end: endsAt.getTime(),
    endInputType: "utc",
    endOutputType: "utc",
    organizer: person(organiser),
    ...(attendee ? { attendees: [{ ...person(attendee), partstat: attendee.partstat as Partstat, role: "REQ-PARTICIPANT" as const }] } : {}),
    ...(status ? { status } : {}),
    ...(url ? { url } : {}),
  };
  return event;
}
