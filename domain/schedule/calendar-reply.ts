import ICAL from "ical.js";

const partstats = ["ACCEPTED", "TENTATIVE", "DECLINED", "NEEDS-ACTION", "DELEGATED"] as const;
const maxLength = 200_000;

/** A person's answer from a calendar. `attendee` is an address in lower case; order answers by (sequence, dtstamp) and drop the older. */
export type CalendarReply = { uid: string; sequence: number; dtstamp: Date; attendee: string; partstat: (typeof partstats)[number] };

/**
 * The answer in the text/calendar part of a mail, or null when it is no METHOD:REPLY of one person to one event: whatever
 * else arrives (COUNTER, REFRESH, broken text) is for a human. ORGANIZER may be missing (outlook.com leaves it out).
 * Nothing here proves who sent it: the caller checks the UID, the address and the mail's authentication.
 */
export function readReply(raw: string): CalendarReply | null {
  if (raw.length > maxLength) return null;
  try {
    return replyIn(new ICAL.Component(ICAL.parse(raw.trim())));
  } catch {
    return null; // ical.js throws on broken text, and again on a broken value when that is first read
  }
}

function replyIn(calendar: ICAL.Component): CalendarReply | null {
  const events = calendar.getAllSubcomponents("vevent");
  const [event] = events;
  if (calendar.name !== "vcalendar" || String(calendar.getFirstPropertyValue("method")).toUpperCase() !== "REPLY" || !event || events.length > 1) return null;
  const attendees = event.getAllProperties("attendee");
  const [attendee] = attendees;
  if (!attendee || attendees.length > 1) return null;
  const address = /^mailto:([^\s@]+@[^\s@]+)$/i.exec(String(attendee.getFirstValue()).trim())?.[1];
  const partstat = partstats.find((p) => p === String(attendee.getFirstParameter("partstat")).toUpperCase());
  const uid = event.getFirstPropertyValue("uid");
  const stamp = event.getFirstPropertyValue("dtstamp");
  const sequence = Number(event.getFirstPropertyValue("sequence") ?? 0);
  if (typeof uid !== "string" || !address || !partstat || !(stamp instanceof ICAL.Time) || !Number.isInteger(sequence) || sequence < 0) return null;
  // toJSDate would read a time without Z in the zone of this process
  return { uid, sequence, dtstamp: new Date(stamp.toUnixTime() * 1000), attendee: address.toLowerCase(), partstat };
}
