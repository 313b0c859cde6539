import { beforeAll, expect, test } from "vitest";
import { commentOnWork } from "#domain/assignments/comment-on-work.ts";
import { takeBackVersion } from "#domain/assignments/take-back-version.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { listVersions } from "#domain/assignments/work-history.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import workSubmittedMail from "#jobs/messages/work-submitted.ts";
import { eventsOf, handIn, makeWorks, writing } from "#test/factories/works.ts";
import { as, asSystem } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeAll(async () => {
  made = await makeWorks(own.db, 4);
});

test("a version is taken back, its text stays, its number is used again and the mentor is told anew", async () => {
  const team = made.teams[0]!;
  const ctx = await as(own.db, team.personId, writing);
  const mailKeys = async () => (await workSubmittedMail.recipients({ workId: team.workId, teamId: team.id, cohortId: made.cohort.id, number: "1" }, asSystem(own.db, writing))).map((m) => m.key);
  await handIn(own.db, team);
  const first = await mailKeys();
  await expect(takeBackVersion(await as(own.db, team.mentorId, writing), { workId: team.workId, number: 1 })).rejects.toBeInstanceOf(Forbidden);
  const twice = await Promise.all([1, 2].map(() => takeBackVersion(ctx, { workId: team.workId, number: 1 })));
  expect(twice.filter((o) => o.ok)).toHaveLength(1);
  expect(await getWorkAccess(ctx, team.workId)).toMatchObject({ state: "draft", submittedNumber: 0, draft: { goal: "Kaksi ihmistä työhön" } });
  expect(await listVersions(ctx, team.workId)).toEqual([]);
  expect(await eventsOf(own.db, "work.taken-back", team.workId)).toHaveLength(1);
  expect(await mailKeys()).toEqual([]);
  expect(await handIn(own.db, team)).toMatchObject({ ok: true, value: { number: 1 } });
  const second = await mailKeys();
  expect([first.length, second.length, first[0] === second[0]]).toEqual([1, 1, false]);
});

test("not when someone has begun with it, nor after the deadline, nor an older version", async () => {
  const [commented, late] = [made.teams[1]!, made.teams[2]!];
  await handIn(own.db, commented);
  await commentOnWork(await as(own.db, commented.mentorId, writing), { workId: commented.workId, blockKey: "goal", body: "Hyvä alku" });
  expect(await takeBackVersion(await as(own.db, commented.personId, writing), { workId: commented.workId, number: 1 })).toEqual({ ok: false, refusal: "begun" });
  await handIn(own.db, late);
  expect(await takeBackVersion(await as(own.db, late.personId, new Date("2027-02-19T14:00:01Z")), { workId: late.workId, number: 1 })).toEqual({ ok: false, refusal: "late" });
  await handIn(own.db, late, writing, "Kolme ihmistä työhön");
  const member = await as(own.db, late.personId, writing);
  expect(await takeBackVersion(member, { workId: late.workId, number: 1 })).toEqual({ ok: false, refusal: "not-submitted" });
  expect((await takeBackVersion(member, { workId: late.workId, number: 2 })).ok).toBe(true);
  expect(await getWorkAccess(member, late.workId)).toMatchObject({ submittedNumber: 1 });
});
