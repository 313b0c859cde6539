import ICAL from "ical.js";
import { expect, test } from "vitest";
import { declareConflict } from "#domain/selection/declare-conflict.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { bookInterview } from "#domain/interviews/book-interview.ts";
import { callOffInterview } from "#domain/interviews/call-off-interview.ts";
import { changeSlot } from "#domain/interviews/change-slot.ts";
import { planInterviewMails } from "#domain/interviews/plan-interview-mails.ts";
import { lintCalendar } from "#domain/schedule/calendar-lint.ts";
import { addReviewer } from "#test/domain/selection/scene.ts";
import { interviewScene } from "#test/domain/interviews/scene.ts";
import { asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { ownMailSink, type Received } from "#test/support/mail-sink.ts";
import { eventually, workerInDemo } from "#test/support/worker.ts";

const own = ownDatabase();
const sink = ownMailSink();
const start = () => workerInDemo(own, sink);
const address = async (personId: string) => (await own.db.selectFrom("person").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email;

function calendarOf({ mail }: Received) {
  const part = mail.attachments.find((a) => a.mimeType === "text/calendar");
  if (!part) return null;
  const raw = (typeof part.content === "string" ? part.content : new TextDecoder().decode(part.content)).replace(/\r?\n/g, "\r\n");
  const calendar = new ICAL.Component(ICAL.parse(raw));
  const event = calendar.getFirstSubcomponent("vevent")!;
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  expect(lintCalendar(raw, { method: part.method, from: mail.from?.address })).toEqual([]);
  const status = event.getFirstPropertyValue("status");
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: text("uid"),
    sequence: Number(text("sequence")),
    start: text("dtstart"),
    summary: text("summary"),
    status,
    attendees: event.getAllProperties("attendee").length,
  };
}
const invitesTo = (email: string) => sink.to(email).flatMap((m) => calendarOf(m) ?? []);

test("invited, booked, moved and called off: applicants and interviewers, one UID, numbers that rise", async () => {
  const worker = await start();
  const s = await interviewScene(own.db);
  const applicationId = s.applications[0]!.id;
  const [applicant, interviewer] = [await address(s.applications[0]!.personId), await address(s.interviewerId)];
  const asked = await eventually(() => sink.to(applicant)[0], "invitation");
  expect(asked.mail.subject).toContain("Varaa haastatteluaika su 13.12.");
  expect(asked.mail.text).toMatch(new RegExp(`/my/applications/${applicationId}/interview`));

  await bookInterview(s.applicants[0]!, { applicationId, slotId: s.slots[0]! });
  await eventually(() => invitesTo(applicant)[0] && invitesTo(interviewer)[0], "booked");
  const { id } = await s.standing(applicationId);
  const first = { method: "REQUEST", uid: `${id}@kohortti`, sequence: 0, start: "2026-12-15T07:00:00Z", status: "CONFIRMED", attendees: 1 };
  expect(invitesTo(applicant)[0]).toMatchObject(first);
  expect(invitesTo(interviewer)[0]).toMatchObject(first);
  expect(invitesTo(interviewer)[0]!.summary).toMatch(/^Haastattelu: Kunta /);
  expect(invitesTo(applicant)[0]!.summary).toMatch(/^Haastattelu: Kohortti /);

  await bookInterview(s.manager, { applicationId, slotId: s.slots[1]! });
  await eventually(() => invitesTo(applicant)[1] && invitesTo(interviewer)[1], "moved");
  expect(invitesTo(applicant)[1]).toMatchObject({ ...first, sequence: 1, start: "2026-12-15T07:30:00Z" });

  await changeSlot(s.manager, { cohortId: s.cohort.id, slotId: s.slots[1]!, day: "2026-12-16", from: "10:00", to: "10:30", place: "Sali C", onlineUrl: "", interviewers: [s.interviewerId] });
  await eventually(() => invitesTo(applicant)[2] && invitesTo(interviewer)[2], "the slot changed");
  expect(invitesTo(applicant)[2]).toMatchObject({ ...first, sequence: 2, start: "2026-12-16T08:00:00Z" });

  await callOffInterview(s.manager, { applicationId, reason: "Haastattelija sairastui", again: true });
  await eventually(() => invitesTo(applicant)[3] && invitesTo(interviewer)[3], "off");
  expect(invitesTo(applicant)[3]).toMatchObject({ method: "CANCEL", uid: first.uid, sequence: 3, status: "CANCELLED" });
  const off = (await eventually(() => sink.to(applicant).find((m) => m.mail.subject?.startsWith("Peruttu: "))))!.mail.text;
  expect(off).toContain("Haastattelija sairastui");
  expect(off).toContain("Varaa toinen aika");

  await callOffInterview(s.manager, { applicationId, reason: "Tiedot riittävät", again: false });
  await eventually(() => sink.to(applicant).some((m) => m.mail.subject?.startsWith("Haastattelua ei pidetä")), "not needed");
  await worker.stop();
  expect([invitesTo(applicant).length, invitesTo(interviewer).length]).toEqual([4, 4]);
  expect(await planInterviewMails(asSystem(own.db), applicationId)).toEqual([]);
});

test("an interviewer who declares a conflict gets a CANCEL of their own that does not name the applicant; the interview stays", async () => {
  const worker = await start();
  const s = await interviewScene(own.db);
  const applicationId = s.applications[0]!.id;
  const other = await addReviewer(own.db, s);
  await s.add({ day: "2026-12-16", to: "9.30", interviewers: [s.interviewerId, other] });
  const slot = await own.db.selectFrom("interview_slot").select("id").where("call_id", "=", s.call.id).orderBy("starts_at", "desc").executeTakeFirstOrThrow();
  await assignReviews(s.manager, { cohortId: s.cohort.id });
  await bookInterview(s.applicants[0]!, { applicationId, slotId: slot.id });
  const [recused, stays] = [await address(s.interviewerId), await address(other)];
  await eventually(() => invitesTo(recused)[0] && invitesTo(stays)[0], "booked");
  const { id: assignmentId } = await own.db.selectFrom("review_assignment").select("id").where("reviewer_id", "=", s.interviewerId).executeTakeFirstOrThrow();
  await declareConflict(s.interviewer, { assignmentId, hasConflict: "yes", kind: "family", explanation: "Sukulainen" });
  await eventually(() => invitesTo(recused)[1], "taken off");
  await worker.stop();
  expect(invitesTo(recused)[1]).toMatchObject({ method: "CANCEL", sequence: 1, status: null });
  expect(invitesTo(recused)[1]!.summary).toMatch(/^Haastattelu: Kohortti /);
  expect(invitesTo(stays)).toHaveLength(1);
});
