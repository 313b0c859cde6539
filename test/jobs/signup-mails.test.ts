import ICAL from "ical.js";
import { expect, test } from "vitest";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { InfoSessionInput } from "#domain/programmes/info-session.schema.ts";
import { cancelCohort } from "#domain/programmes/cancel-cohort.ts";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { askSignupMail } from "#domain/signups/ask-signup-mail.ts";
import { signUp } from "#domain/signups/sign-up.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink, type Received } from "#test/support/mail-sink.ts";
import { eventually, testSecret, workerInDemo } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const typed = { day: "2026-11-27", from: "14.00", to: "15.30", onlineUrl: "https://meet.example/info" };

function calendarOf({ mail }: Received) {
  const part = mail.attachments.find((a) => a.mimeType === "text/calendar")!;
  const raw = (typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content)).replace(/\r?\n/g, "\r\n");
  expect(lintCalendar(raw, { method: part.method, from: mail.from?.address })).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(raw));
  const event = calendar.getFirstSubcomponent("vevent")!;
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  return { raw, method: calendar.getFirstPropertyValue("method"), uid: text("uid"), sequence: Number(text("sequence")), start: text("dtstart") };
}

test("who signed up gets the calendar entry, the new time, and the cancellation when the cohort is off; the link is in the mail alone", async () => {
  const worker = await workerInDemo(own, sink);
  const { cohort, call } = await makeCall(own.db);
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, managerId);
  await changeInfoSession(manager, { ...InfoSessionInput.parse(typed), cohortId: cohort.id });
  await signUp(asVisitor(own.db), { callId: call.id, name: "Aino Kallio", email: "aino@example.org", language: "sv", secret: testSecret });
  const mails = (n: number) => eventually(() => (sink.to("aino@example.org").length >= n ? sink.to("aino@example.org")[n - 1] : undefined), `mail ${n}`);

  const invited = await mails(1);
  expect(invited.mail.subject).toContain("Infotillfälle");
  const [, token] = /\/info-sessions\/([\w-]{43})/.exec(invited.mail.text ?? "")!;
  const first = calendarOf(invited);
  expect(first).toMatchObject({ method: "REQUEST", uid: `info-${call.id}@kohortti`, sequence: 0, start: "2026-11-27T12:00:00Z" });
  expect(first.raw, "an entry is shared, a link is not").not.toContain(token);

  await askSignupMail(asVisitor(own.db), { callId: call.id, email: "aino@example.org" });
  const again = await mails(2);
  expect([calendarOf(again), again.mail.text]).toEqual([{ ...first, raw: expect.anything(), sequence: 1 }, expect.stringContaining(`/info-sessions/${token}`)]);

  await changeInfoSession(manager, { ...InfoSessionInput.parse({ ...typed, from: "16.00", to: "17.00" }), cohortId: cohort.id });
  const moved = await mails(3);
  expect(calendarOf(moved)).toMatchObject({ method: "REQUEST", uid: first.uid, sequence: 2, start: "2026-11-27T14:00:00Z" });
  expect(moved.mail.text).toContain("Tidigare tid");

  await cancelCohort(manager, { cohortId: cohort.id, reason: "Rahoitus peruuntui" });
  const off = await mails(4);
  expect([off.mail.subject, calendarOf(off)]).toEqual([expect.stringContaining("Inställt"), expect.objectContaining({ method: "CANCEL", uid: first.uid, sequence: 3 })]);
  await worker.stop();
  const kept = await own.db.selectFrom("message").select("body").where("address", "=", "aino@example.org").execute();
  expect(kept.map((m) => m.body)).toEqual([null, null, null, null]);
});
