import ICAL from "ical.js";
import { expect, test } from "vitest";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { findOwnFeed } from "#domain/schedule/feed.queries.ts";
import { makeFeedToken } from "#domain/schedule/make-feed-token.ts";
import { planInvitations, uidOf } from "#domain/schedule/plan-invitations.ts";
import { revokeFeedToken } from "#domain/schedule/revoke-feed-token.ts";
import { readFeed } from "#domain/schedule/read-feed.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import { asSystem, asVisitor, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();
const read = (token: string, now = testNow) =>
  readFeed(asVisitor(own.db, now), {
    token,
    name: { fi: "Kohortti", sv: "Kohortti", en: "Kohortti" },
    url: (id) => `https://kohortti.example/my/sessions/${id}`,
  });
const eventsOf = (calendar: string) => new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents("vevent");

test("the feed holds the person's sessions under the invitations' UIDs and nobody's name", async () => {
  const s = await makeSchedule(own.db);
  await planInvitations(asSystem(own.db), s.session.id);
  const { token } = (await makeFeedToken(s.member)).value;
  const { calendar, etag } = await read(token);
  expect(eventsOf(calendar).map((e) => e.getFirstPropertyValue("uid"))).toEqual([uidOf(s.session.id)]);
  expect(calendar).not.toContain("ATTENDEE");
  expect((await read(token)).etag).toBe(etag);
  expect((await findOwnFeed(s.member))?.lastUsedAt).toEqual(testNow);
  expect(await own.db.selectFrom("feed_token").select("token_hash").where("token_hash", "=", token).execute()).toEqual([]);
});

test("a cancelled session changes the ETag, stays for 30 days, then goes", async () => {
  const s = await makeSchedule(own.db);
  await planInvitations(asSystem(own.db), s.session.id);
  const { token } = (await makeFeedToken(s.member)).value;
  const before = await read(token);
  await cancelSession(s.manager, { sessionId: s.session.id, reason: "Peruttu" });
  await planInvitations(asSystem(own.db), s.session.id);
  const after = await read(token);
  expect(after.etag).not.toBe(before.etag);
  expect(eventsOf(after.calendar).map((e) => e.getFirstPropertyValue("status"))).toEqual(["CANCELLED"]);
  expect(eventsOf((await read(token, shiftDays(testNow, 30, "UTC"))).calendar)).toHaveLength(1);
  expect(eventsOf((await read(token, shiftDays(testNow, 31, "UTC"))).calendar)).toHaveLength(0);
});

test("revoked, replaced and unknown addresses are not found; two made at once leave one", async () => {
  const s = await makeSchedule(own.db);
  const first = (await makeFeedToken(s.member)).value.token;
  const two = await Promise.all([makeFeedToken(s.member), makeFeedToken(s.member)]);
  await expect(read(first)).rejects.toThrow(NotFound);
  const alive = await Promise.allSettled(two.map((t) => read(t.value.token)));
  expect(alive.filter((a) => a.status === "fulfilled")).toHaveLength(1);
  for (let i = 0; i < 2; i++) await revokeFeedToken(s.member);
  for (const t of two) await expect(read(t.value.token)).rejects.toThrow(NotFound);
  await expect(read("guess")).rejects.toThrow(NotFound);
  await expect(makeFeedToken(asVisitor(own.db))).rejects.toThrow(Forbidden);
  const facts = await own.db.selectFrom("event").select("name").where("actor_id", "=", s.team.personId).execute();
  expect(facts.map((f) => f.name)).toEqual(["calendar-feed.made", "calendar-feed.made", "calendar-feed.made", "calendar-feed.revoked"]);
});
