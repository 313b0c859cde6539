import { expect, test } from "vitest";
import { answerInvitation } from "#domain/schedule/answer-invitation.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { changeSession } from "#domain/schedule/change-session.ts";
import { planInvitations, uidOf } from "#domain/schedule/plan-invitations.ts";
import { recordReply } from "#domain/schedule/record-reply.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { changeOf, factsAbout, makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const invited = async () => {
  const s = await makeSchedule(own.db);
  await planInvitations(asSystem(own.db), s.session.id);
  return { ...s, email: s.member.actor.kind === "person" ? s.member.actor.email : "" };
};
type Invited = Awaited<ReturnType<typeof invited>>;
const invitation = (s: Invited) => own.db.selectFrom("invitation").selectAll().where("session_id", "=", s.session.id).executeTakeFirstOrThrow();
const reply = (s: Invited, more: Partial<Parameters<typeof recordReply>[1]> = {}) =>
  recordReply(asSystem(own.db), { uid: uidOf(s.session.id), sequence: 0, dtstamp: new Date("2026-11-25T08:00:00Z"), attendee: s.email, partstat: "ACCEPTED", ...more });

test("planning twice makes one invitation; two plans at once as well", async () => {
  const s = await makeSchedule(own.db);
  const plans = await Promise.all([1, 2, 3].map(() => planInvitations(asSystem(own.db), s.session.id)));
  expect(plans.flat()).toMatchObject([{ kind: "session-invite", personId: s.team.personId, ref: { sequence: "0", revision: "1", answer: "" } }]);
  expect(await planInvitations(asSystem(own.db), s.session.id)).toEqual([]);
});

test("an answer from the page counts; the same again records nothing", async () => {
  const s = await invited();
  for (let i = 0; i < 2; i++) expect(await answerInvitation(s.member, { sessionId: s.session.id, answer: "tentative" })).toEqual({ ok: true, value: null });
  expect(await invitation(s)).toMatchObject({ answer: "tentative", answer_source: "page" });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["invitation.answered"]);
});

test("a move asks anew, a correction keeps the answer", async () => {
  const s = await invited();
  await answerInvitation(s.member, { sessionId: s.session.id, answer: "accepted" });
  await changeSession(s.manager, await changeOf(own.db, s.session.id, { onlineUrl: "https://meet.example/2" }));
  expect(await planInvitations(asSystem(own.db), s.session.id)).toMatchObject([{ kind: "session-updated", ref: { sequence: "0", answer: "accepted" } }]);
  await changeSession(s.manager, await changeOf(own.db, s.session.id, { startsAt: new Date("2027-01-21T07:00:00Z"), endsAt: new Date("2027-01-21T10:00:00Z") }));
  expect(await planInvitations(asSystem(own.db), s.session.id)).toMatchObject([{ kind: "session-updated", ref: { sequence: "1", answer: "" } }]);
  expect((await invitation(s)).answer).toBeNull();
});

test("refused when the session is cancelled or over; others have nothing to answer", async () => {
  const s = await invited();
  expect(await answerInvitation({ ...s.member, now: s.over }, { sessionId: s.session.id, answer: "accepted" })).toEqual({ ok: false, refusal: "over" });
  await expect(answerInvitation(s.manager, { sessionId: s.session.id, answer: "accepted" })).rejects.toThrow(NotFound);
  await cancelSession(s.manager, { sessionId: s.session.id, reason: "Peruttu" });
  expect(await answerInvitation(s.member, { sessionId: s.session.id, answer: "accepted" })).toEqual({ ok: false, refusal: "cancelled" });
});

test("an answer by mail counts when it is the latest; late, repeated and older ones do not", async () => {
  const s = await invited();
  expect(await reply(s)).toEqual({ ok: true, value: null });
  expect(await reply(s)).toEqual({ ok: false, refusal: "older" });
  expect(await reply(s, { partstat: "DECLINED", dtstamp: new Date("2026-11-25T07:00:00Z") })).toEqual({ ok: false, refusal: "older" });
  expect(await invitation(s)).toMatchObject({ answer: "accepted", answer_source: "mail" });
  await changeSession(s.manager, await changeOf(own.db, s.session.id, { startsAt: new Date("2027-01-21T07:00:00Z"), endsAt: new Date("2027-01-21T10:00:00Z") }));
  await planInvitations(asSystem(own.db), s.session.id);
  expect(await reply(s, { dtstamp: new Date("2026-11-26T08:00:00Z") })).toEqual({ ok: false, refusal: "older" });
  expect(await reply(s, { sequence: 1, dtstamp: new Date("2026-11-26T08:00:00Z"), partstat: "DECLINED" })).toEqual({ ok: true, value: null });
});

test("a stranger, another event, a number that we never sent and a delegation change nothing", async () => {
  const s = await invited();
  for (const wrong of [{ attendee: "mallory@example.org" }, { uid: "someone-else@example.org" }, { sequence: 7 }]) expect(await reply(s, wrong)).toEqual({ ok: false, refusal: "not-invited" });
  expect(await reply(s, { partstat: "DELEGATED" })).toEqual({ ok: false, refusal: "not-an-answer" });
  expect((await invitation(s)).answer).toBeNull();
});
