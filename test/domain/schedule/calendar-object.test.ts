import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import ICAL from "ical.js";
import { afterEach, describe, expect, test } from "vitest";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { etagFor, feedFor, type Invite, inviteFor, publishFor } from "#domain/schedule/calendar-object.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { aino, organiser, session } from "./calendar-sample.ts";

const golden = (name: string) => readFileSync(fileURLToPath(new URL(`golden/${name}.ics`, import.meta.url)), "utf8");
const invite = (change: Partial<Invite> = {}) => inviteFor({ ...session, organiser, attendee: aino, method: "REQUEST", ...change });
const eventOf = (text: string) => {
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
  if (!event) throw new Error("no VEVENT");
  return event;
};

describe("an invitation", () => {
  test("is the same bytes as the kept one, and stays so when sent again", () => {
    expect(invite()).toBe(golden("request"));
    expect(invite()).toBe(invite());
    expect(lintCalendar(invite(), { method: "request", from: organiser.email })).toEqual([]);
  });

  test("asks for an answer, or carries the one that was given", () => {
    const attendee = (text: string) => eventOf(text).getFirstProperty("attendee");
    expect(attendee(invite())?.getFirstParameter("rsvp")).toBe("TRUE");
    expect(attendee(invite())?.getFirstParameter("partstat")).toBe("NEEDS-ACTION");
    const kept = invite({ attendee: { ...aino, partstat: "ACCEPTED" } });
    expect(attendee(kept)?.getFirstParameter("rsvp")).toBe("FALSE");
    expect(attendee(kept)?.getFirstParameter("partstat")).toBe("ACCEPTED");
  });

  test("of a session that is off takes the event from the calendar", () => {
    const cancel = invite({ method: "CANCEL", sequence: 1, wholeCancelled: true });
    expect(cancel).toBe(golden("cancel-session"));
    expect(eventOf(cancel).getFirstPropertyValue("status")).toBe("CANCELLED");
    expect(lintCalendar(cancel, { method: "CANCEL" })).toEqual([]);
  });

  test("of one person who leaves has no STATUS, whatever the session's is", () => {
    const cancel = invite({ method: "CANCEL", sequence: 1, status: "CONFIRMED" });
    expect(cancel).toBe(golden("cancel-person"));
    expect(eventOf(cancel).hasProperty("status")).toBe(false);
    expect(lintCalendar(cancel)).toEqual([]);
  });

  test("says the hour of Helsinki in UTC on both sides of summer time", () => {
    const at = (local: string) => invite({ startsAt: momentAt(`${local}T09:00`, "Europe/Helsinki"), endsAt: momentAt(`${local}T12:00`, "Europe/Helsinki") });
    expect(at("2027-03-24")).toContain("DTSTART:20270324T070000Z\r\nDTEND:20270324T100000Z\r\n");
    expect(at("2027-04-14")).toContain("DTSTART:20270414T060000Z\r\nDTEND:20270414T090000Z\r\n");
  });

  test("refuses what is no address, no web address and no length of time, without repeating it", () => {
    expect(() => invite({ attendee: { name: "Aino", email: "aino@x.example\r\nATTENDEE:mailto:b@x.example" } })).toThrow(/^no calendar can be written: (?!.*x\.example)/);
    expect(() => invite({ url: "kohortti" })).toThrow(TypeError);
    expect(() => invite({ endsAt: session.startsAt })).toThrow(RangeError);
    expect(() => invite({ title: " \r\n" })).toThrow("SUMMARY");
  });
});

describe("the time zone of the process", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });
  test.each(["Pacific/Auckland", "Europe/Helsinki", "America/St_Johns", "UTC"])("%s changes nothing", (tz) => {
    process.env["TZ"] = tz;
    expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe({ "Pacific/Auckland": -780, "Europe/Helsinki": -120, "America/St_Johns": 210, UTC: 0 }[tz]);
    expect(invite()).toBe(golden("request"));
  });
});

describe("names and texts that people type", () => {
  const nasty = fc.oneof(
    fc.string({
      unit: fc.constantFrom('"', ",", ";", ":", "\\", "\r\n", "\n", "\r", "\t", "^", "^n", "=", "\u0000", "\u0085", "\u2028", "ä", "Ö", "å", "a", " ", "👩‍👩‍👧", "😀", "\ud800"),
      maxLength: 300,
    }),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
  );
  const named = nasty.map((s) => `N${s}`);

  test("never break a line, a parameter or an event", () => {
    fc.assert(
      fc.property(named, named, named, nasty, nasty, fc.constantFrom<Invite["method"]>("REQUEST", "CANCEL"), (host, name, title, description, location, method) => {
        const text = invite({ organiser: { ...organiser, name: host }, attendee: { ...aino, name }, title, description, location, method });
        expect(lintCalendar(text, { method, from: organiser.email })).toEqual([]);
        const event = eventOf(text);
        expect(event.getAllProperties("attendee").map((p) => p.getFirstValue())).toEqual([`mailto:${aino.email}`]);
        expect(event.getFirstProperty("attendee")?.getFirstParameter("cn")).toMatch(/^N[^"\n\r]*$/);
      }),
      { numRuns: 300 },
    );
  });

  test("keep their letters wherever the row is folded", () => {
    for (let length = 40; length < 90; length++) {
      const title = `${"x".repeat(length)}äöåÄÖÅ😀ää`;
      const text = invite({ title });
      expect(lintCalendar(text)).toEqual([]);
      expect(eventOf(text).getFirstPropertyValue("summary")).toBe(title);
    }
  });

  test("look as they were meant", () => {
    const attendee = { ...aino, name: 'Aino "Ansa" Virtanen; jr, ^ \\' };
    expect(eventOf(invite({ attendee })).getFirstProperty("attendee")?.getFirstParameter("cn")).toBe("Aino ”Ansa” Virtanen; jr, ^ /");
    expect(
      eventOf(invite({ attendee: { ...aino, name: " " } }))
        .getFirstProperty("attendee")
        ?.getFirstParameter("cn"),
    ).toBe(aino.email);
    expect(eventOf(invite({ description: "a\r\nb\\n; c, d" })).getFirstPropertyValue("description")).toBe("a\nb\\n; c, d");
  });
});

describe("what is published", () => {
  test("a download has no attendee and nothing to answer", () => {
    expect(publishFor({ ...session, organiser })).toBe(golden("publish"));
    expect(publishFor({ ...session, organiser })).not.toMatch(/ATTENDEE|RSVP/);
    expect(publishFor({ ...session, organiser, cancelled: true })).toContain("STATUS:CANCELLED\r\n");
  });

  const now = new Date("2027-03-20T10:00:00Z");
  const next = { ...session, uid: `next-${session.uid}`, startsAt: new Date("2027-04-14T06:00:00Z"), endsAt: new Date("2027-04-14T09:00:00Z") };
  const feed = (cancelledAt: Date | null = null) => feedFor({ name: "Soske-akatemia 1; $& tapaamiset", organiser, sessions: [session, { ...next, cancelledAt }], now });

  test("a feed holds all sessions under the UIDs of their invitations and says when to come back", () => {
    const text = feed(now);
    expect(text).toBe(golden("feed"));
    expect(lintCalendar(text)).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(calendar.getAllSubcomponents("vevent").map((e) => [e.getFirstPropertyValue("uid"), e.getFirstPropertyValue("status")])).toEqual([
      [session.uid, "CONFIRMED"],
      [next.uid, "CANCELLED"],
    ]);
    expect(text).toContain("\r\nNAME:Soske-akatemia 1\\; $& tapaamiset\r\n");
    expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT1H");
  });

  test("a cancelled session stays in the feed for 30 days", () => {
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
    expect(feed(daysAgo(30))).toContain(next.uid);
    expect(feed(daysAgo(30.1))).not.toContain(next.uid);
    expect(lintCalendar(feedFor({ name: "Tyhjä", organiser, sessions: [], now }))).toEqual([]);
  });

  test("an ETag is quoted, stays with the bytes and goes with them", () => {
    expect(etagFor(feed())).toMatch(/^"[\w-]{27}"$/);
    expect(etagFor(feed())).toBe(etagFor(feed()));
    expect(etagFor(feed())).not.toBe(etagFor(feed(now)));
  });
});
