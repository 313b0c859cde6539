import { expect, test } from "vitest";
import { addHost } from "#domain/schedule/add-host.ts";
import { cancelSession } from "#domain/schedule/cancel-session.ts";
import { removeHost } from "#domain/schedule/remove-host.ts";
import { listPossibleHosts } from "#domain/schedule/schedule.queries.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { makeSession } from "#test/factories/rows.ts";
import { factsAbout, makeSchedule } from "#test/factories/schedule.ts";

const own = ownDatabase();

test("nobody hosts two sessions at the same time, however many ask at once; right after one another is fine", async () => {
  const s = await makeSchedule(own.db);
  const same = await makeSession(own.db, s.cohort.id);
  const next = await makeSession(own.db, s.cohort.id, { startsAt: s.over });
  const answers = await Promise.all([s.session.id, same.id].map((sessionId) => addHost(s.manager, { sessionId, personId: s.managerId })));
  expect(answers.filter((a) => a.ok)).toHaveLength(1);
  expect(answers.find((a) => !a.ok)).toEqual({ ok: false, refusal: "host-busy" });
  expect(await addHost(s.manager, { sessionId: next.id, personId: s.managerId })).toEqual({ ok: true, value: null });
});

test("twice the same host is one; a cancelled session binds nobody", async () => {
  const s = await makeSchedule(own.db);
  const same = await makeSession(own.db, s.cohort.id);
  for (let i = 0; i < 2; i++) expect(await addHost(s.manager, { sessionId: s.session.id, personId: s.managerId })).toEqual({ ok: true, value: null });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.host-added"]);
  await cancelSession(s.manager, { sessionId: s.session.id, reason: "Peruttu" });
  expect(await addHost(s.manager, { sessionId: same.id, personId: s.managerId })).toEqual({ ok: true, value: null });
  expect(await addHost(s.manager, { sessionId: s.session.id, personId: s.managerId })).toEqual({ ok: false, refusal: "cancelled" });
});

test("mentors of the cohort's teams can host, others cannot; removing is harmless twice", async () => {
  const s = await makeSchedule(own.db);
  const mentor = await makePerson(own.db);
  await giveRole(own.db, mentor, "mentor", { kind: "team", id: s.team.id });
  expect(await addHost(s.manager, { sessionId: s.session.id, personId: s.team.personId })).toEqual({ ok: false, refusal: "not-staff" });
  expect((await listPossibleHosts(s.manager, s.cohort.id)).map((h) => h.personId).sort()).toEqual([mentor, s.managerId].sort());
  await addHost(s.manager, { sessionId: s.session.id, personId: mentor });
  for (let i = 0; i < 2; i++) expect(await removeHost(s.manager, { sessionId: s.session.id, personId: mentor })).toEqual({ ok: true, value: null });
  expect(await factsAbout(own.db, s.session.id)).toEqual(["session.host-added", "session.host-removed"]);
});

test("not after the end, and not by a participant", async () => {
  const s = await makeSchedule(own.db);
  const late = { ...s.manager, now: s.over };
  expect(await addHost(late, { sessionId: s.session.id, personId: s.managerId })).toEqual({ ok: false, refusal: "over" });
  expect(await removeHost(late, { sessionId: s.session.id, personId: s.managerId })).toEqual({ ok: false, refusal: "over" });
  await expect(addHost(s.member, { sessionId: s.session.id, personId: s.managerId })).rejects.toThrow(NotFound);
  await expect(removeHost(s.member, { sessionId: s.session.id, personId: s.managerId })).rejects.toThrow(NotFound);
});
