import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { addHost } from "#domain/schedule/add-host.ts";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { changeSession, type SessionChange } from "#domain/schedule/change-session.ts";
import { publishSessions } from "#domain/schedule/publish-sessions.ts";
import { defineEvent, record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import * as z from "zod";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink, type Received } from "#test/support/mail-sink.ts";
import { ownRedis } from "#test/support/redis.ts";
import { eventually, testWorker } from "#test/support/worker.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { changeOf } from "#test/factories/schedule.ts";

const own = ownDatabase();
const redis = ownRedis();
const sink = ownMailSink();

/** Four and a half months ahead of the real clock by which the worker runs, so that the session is never over. */
const startsAt = new Date("2099-03-24T07:00:00Z");
const hours = (from: Date, n: number) => new Date(from.getTime() + n * 3_600_000);

type Calendar = { method: string; uid: string; sequence: number; dtstamp: string; start: string; status: string | null; attendees: string[]; organizer: string; partstat: string; raw: string };

function calendarOf(received: Received): Calendar {
  const part = received.mail.attachments.find((a) => a.mimeType === "text/calendar");
  if (!part) throw new Error("no calendar in the mail");
  // postal-mime gives calendars with LF, so the bytes are read from the attached copy without it
  const copy = /Content-Type: application\/ics[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(received.raw.toString("latin1"))?.[1] ?? "";
  const raw = Buffer.from(copy, "base64").toString("utf8");
  expect(typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content)).toBe(raw.replaceAll("\r\n", "\n"));
  const calendar = new ICAL.Component(ICAL.parse(raw));
  const event = calendar.getFirstSubcomponent("vevent")!;
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  const method = String(calendar.getFirstPropertyValue("method"));
  expect(lintCalendar(raw, { method: part.method, from: received.mail.from?.address })).toEqual([]);
  return {
    method,
    uid: text("uid"),
    sequence: Number(text("sequence")),
    dtstamp: text("dtstamp"),
    start: text("dtstart"),
    status: event.getFirstPropertyValue("status") as string | null,
    attendees: event.getAllProperties("attendee").map((p) => String(p.getFirstValue()).toLowerCase()),
    organizer: text("organizer").toLowerCase(),
    partstat: String(event.getFirstProperty("attendee")?.getFirstParameter("partstat")),
    raw,
  };
}

/** Other mails, such as the confirmation of a place, hold no calendar. */
const isInvite = (received: Received) => received.mail.attachments.some((a) => a.mimeType === "text/calendar");
const invitesTo = (email: string) => sink.to(email).filter(isInvite).map(calendarOf);

/** A cohort with two teams, a manager and a draft session far ahead. */
async function scene() {
  const { cohort, call } = await makeCall(own.db);
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  const emails = [0, 1].map(() => `p-${newId({ now: new Date() })}@example.org`);
  const people = await Promise.all(emails.map((email) => makePerson(own.db, { email })));
  const teams = [];
  for (const personId of people) teams.push(await makeTeam(own.db, { callId: call.id, cohortId: cohort.id, personId }));
  const session = await makeSession(own.db, cohort.id, { startsAt, state: "draft" });
  const ctx = await as(own.db, manager, new Date());
  return { cohort, call, ctx, emails, people, teams, session };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const changed = async (s: Scene, change: Partial<SessionChange>) => changeSession({ ...s.ctx, now: new Date() }, await changeOf(own.db, s.session.id, change));
const start = (redisUrl?: string) => testWorker({ db: own.db, url: own.url, smtpUrl: sink.url, redisUrl });
const quiet = (s: Scene) =>
  eventually(async () => {
    const facts = await own.db.selectFrom("event").select("id").where("dispatched_at", "is", null).execute();
    const mails = await own.db.selectFrom("message").select("id").where("state", "in", ["queued", "sending"]).execute();
    const behind = await own.db
      .selectFrom("session")
      .innerJoin("invitation", "invitation.session_id", "session.id")
      .select("session.id")
      .where("session.id", "=", s.session.id)
      .whereRef("invitation.revision_sent", "<>", "session.revision")
      .execute();
    return facts.length === 0 && mails.length === 0 && behind.length === 0;
  }, "quiet");
const waitFor = (emails: string[], n: number) => eventually(() => emails.every((e) => invitesTo(e).length >= n), `${n} invites`);

describe.each(["postgres", "redis"] as const)("invitations on %s", (kind) => {
  const url = () => (kind === "redis" ? redis.url : undefined);

  test("publish, move, correct, cancel: one mail a person each time, the same UID, numbers as RFC 5546 asks", async () => {
    const s = await scene();
    const workers = await Promise.all([start(url()), start(url())]);
    expect(await publishSessions(s.ctx, { cohortId: s.cohort.id })).toEqual({ ok: true, value: { published: 1 } });
    await waitFor(s.emails, 1);
    const first = invitesTo(s.emails[0]!)[0]!;
    expect(first).toMatchObject({ method: "REQUEST", sequence: 0, status: "CONFIRMED", start: "2099-03-24T07:00:00Z", partstat: "NEEDS-ACTION", organizer: "mailto:kohortti@kohortti.example" });
    expect(first.attendees).toEqual([`mailto:${s.emails[0]}`]);

    expect(await changed(s, { startsAt: hours(startsAt, 24), endsAt: hours(startsAt, 27) })).toEqual({ ok: true, value: { change: "time" } });
    await waitFor(s.emails, 2);
    const moved = invitesTo(s.emails[0]!)[1]!;
    expect(moved).toMatchObject({ method: "REQUEST", uid: first.uid, sequence: 1, start: "2099-03-25T07:00:00Z" });
    const mail = sink.to(s.emails[0]!)[1]!.mail;
    expect(mail.subject).toMatch(/^Uusi aika: Avaus, ke 25\.3\.2099/);
    expect(mail.text).toContain("Aiempi aika:");

    expect(await changed(s, { onlineUrl: "https://meet.example/2" })).toEqual({ ok: true, value: { change: "details" } });
    await waitFor(s.emails, 3);
    const corrected = invitesTo(s.emails[0]!)[2]!;
    expect(corrected).toMatchObject({ method: "REQUEST", uid: first.uid, sequence: 1 });
    expect(corrected.dtstamp > moved.dtstamp).toBe(true);

    expect(await cancelSession({ ...s.ctx, now: new Date() }, { sessionId: s.session.id, reason: "Kouluttaja sairastui" })).toEqual({ ok: true, value: null });
    await waitFor(s.emails, 4);
    const gone = invitesTo(s.emails[0]!)[3]!;
    expect(gone).toMatchObject({ method: "CANCEL", uid: first.uid, sequence: 2, status: "CANCELLED", start: corrected.start });
    expect(sink.to(s.emails[0]!)[3]!.mail.text).toContain("Kouluttaja sairastui");
    await quiet(s);
    await Promise.all(workers.map((w) => w.stop()));
    for (const email of s.emails) expect(sink.to(email)).toHaveLength(4);
  });

  test("who joins later gets the current number; who leaves a CANCEL without STATUS; who returns a number above it", async () => {
    const s = await scene();
    const worker = await start(url());
    await publishSessions(s.ctx, { cohortId: s.cohort.id });
    await waitFor(s.emails, 1);
    await changed(s, { startsAt: hours(startsAt, 48), endsAt: hours(startsAt, 51) });
    await waitFor(s.emails, 2);

    const email = `late-${newId({ now: new Date() })}@example.org`;
    const personId = await makePerson(own.db, { email });
    const team = await makeTeam(own.db, { callId: s.call.id, cohortId: s.cohort.id, personId });
    const confirmed = defineEvent("place.confirmed", z.object({ seatId: z.uuid(), applicationId: z.uuid(), cohortId: z.uuid(), teamId: z.uuid() }));
    await record(asSystem(own.db, new Date()), confirmed, { seatId: newId({ now: new Date() }), applicationId: team.applicationId, cohortId: s.cohort.id, teamId: team.id });
    await waitFor([email], 1);
    expect(invitesTo(email)[0]).toMatchObject({ method: "REQUEST", sequence: 1, start: "2099-03-26T07:00:00Z" });

    const member = defineEvent("team.member-left", z.object({ teamId: z.uuid(), personId: z.uuid() }));
    await own.db.updateTable("team_member").set({ left_at: new Date() }).where("team_id", "=", team.id).execute();
    await record(asSystem(own.db, new Date()), member, { teamId: team.id, personId });
    await waitFor([email], 2);
    expect(invitesTo(email)[1]).toMatchObject({ method: "CANCEL", sequence: 2, status: null });

    await own.db.updateTable("team_member").set({ left_at: null }).where("team_id", "=", team.id).execute();
    await record(asSystem(own.db, new Date()), member, { teamId: team.id, personId });
    await waitFor([email], 3);
    expect(invitesTo(email)[2]).toMatchObject({ method: "REQUEST", sequence: 3, status: "CONFIRMED" });

    // the session's own number is behind this person's now: a move still has to rise for them
    await changed(s, { startsAt: hours(startsAt, 72), endsAt: hours(startsAt, 75) });
    await waitFor([email], 4);
    expect(invitesTo(email)[3]).toMatchObject({ method: "REQUEST", sequence: 4 });
    await quiet(s);
    await worker.stop();
    for (const other of s.emails) expect(invitesTo(other).map((i) => i.sequence)).toEqual([0, 1, 2]);
  });

  test("moved three times fast, with two workers: nobody's numbers go backwards and the last one holds", async () => {
    const s = await scene();
    const workers = await Promise.all([start(url()), start(url())]);
    await publishSessions(s.ctx, { cohortId: s.cohort.id });
    for (const days of [1, 2, 3]) await changed(s, { startsAt: hours(startsAt, 24 * days), endsAt: hours(startsAt, 24 * days + 3) });
    await eventually(() => s.emails.every((e) => invitesTo(e).some((i) => i.start === "2099-03-27T07:00:00Z")), "the last move");
    await quiet(s);
    await Promise.all(workers.map((w) => w.stop()));
    for (const email of s.emails) {
      const numbers = invitesTo(email).map((i) => i.sequence);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      expect(invitesTo(email).at(-1)).toMatchObject({ sequence: 3, start: "2099-03-27T07:00:00Z" });
    }
  });
});

test("when the line breaks after the text, the same bytes go again under the same Message-ID", async () => {
  const s = await scene();
  sink.mood = "hangs-up-after-data";
  const worker = await start();
  await publishSessions(s.ctx, { cohortId: s.cohort.id });
  await waitFor(s.emails, 1);
  sink.mood = "takes";
  await waitFor(s.emails, 2);
  await quiet(s);
  await worker.stop();
  const [one, two] = sink.to(s.emails[0]!);
  expect(two!.mail.messageId).toBe(one!.mail.messageId);
  expect(calendarOf(two!).raw).toBe(calendarOf(one!).raw);
});

test("a session that was cancelled before its invitations left: nobody hears of it", async () => {
  const s = await scene();
  await publishSessions(s.ctx, { cohortId: s.cohort.id });
  await cancelSession({ ...s.ctx, now: new Date() }, { sessionId: s.session.id, reason: "Peruttu" });
  const worker = await start();
  await eventually(async () => (await own.db.selectFrom("event").select("id").where("dispatched_at", "is", null).execute()).length === 0);
  await worker.stop();
  for (const email of s.emails) expect(sink.to(email)).toEqual([]);
});

test("hosts and mentors are invited as well, each once", async () => {
  const s = await scene();
  const email = `both-${newId({ now: new Date() })}@example.org`;
  const personId = await makePerson(own.db, { email, language: "sv" });
  await giveRole(own.db, personId, "facilitator", { kind: "cohort", id: s.cohort.id });
  await giveRole(own.db, personId, "mentor", { kind: "team", id: s.teams[0]!.id });
  expect(await addHost(s.ctx, { sessionId: s.session.id, personId })).toEqual({ ok: true, value: null });
  const worker = await start();
  await publishSessions(s.ctx, { cohortId: s.cohort.id });
  await waitFor([email, ...s.emails], 1);
  await quiet(s);
  await worker.stop();
  expect(sink.to(email)).toHaveLength(1);
  expect(sink.to(email)[0]!.mail.subject).toMatch(/^Inbjudan: Avaus \(sv\), /);
});
