import { beforeAll, describe, expect, test } from "vitest";
import { acceptWork } from "#domain/assignments/accept-work.ts";
import { answerChangeRequest } from "#domain/assignments/answer-change-request.ts";
import { askForChange } from "#domain/assignments/ask-for-change.ts";
import { commentOnWork } from "#domain/assignments/comment-on-work.ts";
import { confirmChange } from "#domain/assignments/confirm-change.ts";
import { getWorkAccess } from "#domain/assignments/work-access.queries.ts";
import { listChangeRequests, listComments } from "#domain/assignments/work-history.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { minutesAfter } from "#domain/shared/time.rules.ts";
import { eventsOf, handIn, makeWorks, writing } from "#test/factories/works.ts";
import { as } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let made: Awaited<ReturnType<typeof makeWorks>>;
beforeAll(async () => {
  made = await makeWorks(own.db, 4);
});
const both = async (i: number) => {
  const team = made.teams[i]!;
  return { team, member: await as(own.db, team.personId, writing), mentor: await as(own.db, team.mentorId, writing) };
};
const stateOf = async (workId: string) => (await own.db.selectFrom("work").select("state").where("id", "=", workId).executeTakeFirstOrThrow()).state;

async function ask(mentor: Awaited<ReturnType<typeof as>>, workId: string, body = "Mitä, jos hakijaa ei löydy?") {
  const asked = await askForChange(mentor, { workId, blockKey: "risks", body });
  if (!asked.ok) throw new Error(asked.refusal);
  return asked.value.requestId;
}

test("a change asked for is followed until the plan is accepted", async () => {
  const { team, member, mentor } = await both(0);
  expect(await askForChange(mentor, { workId: team.workId, blockKey: "goal", body: "x" })).toEqual({ ok: false, refusal: "not-submitted" });
  await handIn(own.db, team);
  expect(await askForChange(mentor, { workId: team.workId, blockKey: "nowhere", body: "x" })).toEqual({ ok: false, refusal: "no-block" });
  const requestId = await ask(mentor, team.workId);
  expect(await stateOf(team.workId)).toBe("changes_requested");
  expect(await acceptWork(mentor, { workId: team.workId, number: 1 })).toEqual({ ok: false, refusal: "requests-open" });
  expect(await handIn(own.db, team, writing, "Uusi tavoite")).toEqual({ ok: false, refusal: "requests-open" });
  expect(await confirmChange(mentor, { requestId })).toEqual({ ok: false, refusal: "not-answered" });

  expect(await answerChangeRequest(member, { requestId, answer: "done", text: "" })).toEqual({ ok: true, value: null });
  expect(await answerChangeRequest(member, { requestId, answer: "done", text: "" })).toEqual({ ok: false, refusal: "answered" });
  expect(await confirmChange(mentor, { requestId })).toEqual({ ok: false, refusal: "not-handed-in" });
  expect(await handIn(own.db, team, writing, "Uudempi tavoite")).toMatchObject({ ok: true, value: { number: 2 } });
  expect((await listChangeRequests(mentor, team.workId))[0]).toMatchObject({ state: "done", doneNumber: 2, number: 1 });

  expect(await acceptWork(mentor, { workId: team.workId, number: 1 })).toEqual({ ok: false, refusal: "changed" });
  expect(await acceptWork(mentor, { workId: team.workId, number: 2 })).toEqual({ ok: true, value: null });
  expect(await acceptWork(mentor, { workId: team.workId, number: 2 })).toEqual({ ok: false, refusal: "accepted" });
  expect((await listChangeRequests(mentor, team.workId))[0]!.state).toBe("confirmed");
  expect(await askForChange(mentor, { workId: team.workId, blockKey: "goal", body: "x" })).toEqual({ ok: false, refusal: "accepted" });
  for (const name of ["work.change-requested", "work.change-answered", "work.accepted"]) expect(await eventsOf(own.db, name, team.workId)).toHaveLength(1);
});

test("a reason for not changing: the mentor confirms it and the same version can be accepted", async () => {
  const { team, member, mentor } = await both(1);
  await handIn(own.db, team);
  const requestId = await ask(mentor, team.workId);
  expect(await answerChangeRequest(member, { requestId, answer: "declined", text: "  " })).toEqual({ ok: false, refusal: "no-reason" });
  await answerChangeRequest(member, { requestId, answer: "declined", text: "Laki ei salli" });
  expect(await confirmChange(mentor, { requestId })).toEqual({ ok: true, value: null });
  expect(await stateOf(team.workId)).toBe("submitted");
  expect(await eventsOf(own.db, "work.change-confirmed", requestId)).toHaveLength(1);
  expect(await acceptWork(mentor, { workId: team.workId, number: 1 })).toEqual({ ok: true, value: null });
});

test("comments stand on a block of the version that was read", async () => {
  const { team, member, mentor } = await both(2);
  expect(await commentOnWork(mentor, { workId: team.workId, blockKey: "goal", body: "x" })).toEqual({ ok: false, refusal: "not-submitted" });
  await handIn(own.db, team);
  expect(await commentOnWork(mentor, { workId: team.workId, blockKey: "nowhere", body: "x" })).toEqual({ ok: false, refusal: "no-block" });
  expect((await commentOnWork(mentor, { workId: team.workId, blockKey: "goal", body: "Selkeä tavoite" })).ok).toBe(true);
  expect((await commentOnWork(await as(own.db, made.managerId, minutesAfter(writing, 5)), { workId: team.workId, blockKey: "goal", body: "Samaa mieltä" })).ok).toBe(true);
  expect((await listComments(member, team.workId)).map((c) => [c.body, c.number, c.blockKey])).toEqual([
    ["Selkeä tavoite", 1, "goal"],
    ["Samaa mieltä", 1, "goal"],
  ]);
  expect(await eventsOf(own.db, "work.commented", team.workId)).toHaveLength(2);
});

describe("who", () => {
  test("the team does not comment on, ask, confirm or accept its own plan; others find nothing", async () => {
    const { team, member, mentor } = await both(3);
    const stranger = await as(own.db, made.teams[0]!.mentorId, writing);
    await handIn(own.db, team);
    const requestId = await ask(mentor, team.workId);
    for (const [ctx, error] of [
      [member, Forbidden],
      [stranger, NotFound],
    ] as const) {
      await expect(commentOnWork(ctx, { workId: team.workId, blockKey: "goal", body: "x" })).rejects.toThrow(error);
      await expect(askForChange(ctx, { workId: team.workId, blockKey: "goal", body: "x" })).rejects.toThrow(error);
      await expect(confirmChange(ctx, { requestId })).rejects.toThrow(error);
      await expect(acceptWork(ctx, { workId: team.workId, number: 1 })).rejects.toThrow(error);
    }
    await expect(answerChangeRequest(mentor, { requestId, answer: "done", text: "" })).rejects.toThrow(Forbidden);
    await expect(answerChangeRequest(stranger, { requestId, answer: "done", text: "" })).rejects.toThrow(NotFound);
    expect((await getWorkAccess(mentor, team.workId)).isMember).toBe(false);
  });
});
