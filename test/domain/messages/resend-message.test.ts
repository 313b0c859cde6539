import { beforeAll, describe, expect, test } from "vitest";
import { getMessage, listMessages, listStuckMessages, countMessages } from "#domain/messages/messages.queries.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { resendMessage } from "#domain/messages/resend-message.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import type { MessageState } from "#domain/messages/messages.schema.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let cohortId = "";
let manager = "";
let counter = 0;

beforeAll(async () => {
  cohortId = (await makeCohort(own.db)).id;
  manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohortId });
});

async function message(state: MessageState) {
  counter += 1;
  const [id] = await queueMessages(asSystem(own.db), [
    { kind: "session-coming", key: `k${counter}`, ref: {}, personId: null, address: "a@example.org", cohortId, usefulUntil: new Date("2027-01-01T00:00:00Z") },
  ]);
  if (state !== "queued") await own.db.updateTable("message").set({ state, why: "refused" }).where("id", "=", id!).execute();
  return id!;
}

describe("queueing", () => {
  test("the same key twice, also at once, makes one message", async () => {
    const one = { kind: "session-coming", key: "same", ref: {}, personId: null, address: "a@example.org", cohortId: null };
    const made = await Promise.all([1, 2, 3, 4].map(() => queueMessages(asSystem(own.db), [one, one])));
    expect(made.flat()).toHaveLength(1);
    expect(await queueMessages(asSystem(own.db), [one])).toEqual([]);
  });
  test("what has become useless is written down as late and not handed on", async () => {
    expect(await queueMessages(asSystem(own.db), [{ kind: "session-coming", key: "useless", ref: {}, personId: null, address: "a@example.org", cohortId: null, usefulUntil: testNow }])).toEqual([]);
    const row = await own.db.selectFrom("message").selectAll().where("key", "=", "useless").executeTakeFirstOrThrow();
    expect([row.state, row.why]).toEqual(["skipped", "late"]);
  });
  test("nothing to queue is nothing to do", async () => {
    expect(await queueMessages(asSystem(own.db), [])).toEqual([]);
  });
});

describe("resending", () => {
  test.each(["failed", "unknown", "skipped"] as const)("%s goes back into the queue, once, and it is recorded", async (state) => {
    const messageId = await message(state);
    const ctx = await as(own.db, manager);
    const outcomes = await Promise.all([resendMessage(ctx, { cohortId, messageId }), resendMessage(ctx, { cohortId, messageId })]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    const row = await own.db.selectFrom("message").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow();
    expect([row.state, row.why, row.useful_until]).toEqual(["queued", null, null]);
    const facts = await own.db.selectFrom("event").selectAll().where("name", "=", "message.resent").execute();
    expect(facts.filter((f) => f.payload.messageId === messageId)).toHaveLength(1);
  });
  test.each(["queued", "sent"] as const)("%s is refused", async (state) => {
    expect(await resendMessage(await as(own.db, manager), { cohortId, messageId: await message(state) })).toEqual({ ok: false, refusal: "not-stuck" });
  });
  test("only the cohort's manager, and only its own messages", async () => {
    const messageId = await message("failed");
    const facilitator = await makePerson(own.db);
    await giveRole(own.db, facilitator, "facilitator", { kind: "cohort", id: cohortId });
    await expect(resendMessage(await as(own.db, facilitator), { cohortId, messageId })).rejects.toBeInstanceOf(Forbidden);
    const other = (await makeCohort(own.db)).id;
    await giveRole(own.db, manager, "manager", { kind: "cohort", id: other });
    await expect(resendMessage(await as(own.db, manager), { cohortId: other, messageId })).rejects.toBeInstanceOf(NotFound);
  });
});

test("lists: what is stuck apart from the rest; strangers and those who follow see neither", async () => {
  const ctx = await as(own.db, manager);
  const counts = await countMessages(ctx, cohortId);
  const [stuck, others] = [await listStuckMessages(ctx, cohortId), await listMessages(ctx, cohortId)];
  expect([stuck.length, others.length]).toEqual([counts.stuck, counts.other]);
  expect(stuck.length).toBeGreaterThan(0);
  expect(stuck.every((m) => m.state === "failed" || m.state === "unknown")).toBe(true);
  expect((await getMessage(ctx, cohortId, stuck[0]!.id)).address).toBe("a@example.org");
  const evaluator = await makePerson(own.db);
  await giveRole(own.db, evaluator, "evaluator", { kind: "cohort", id: cohortId });
  await expect(listMessages(await as(own.db, evaluator), cohortId)).rejects.toBeInstanceOf(Forbidden);
  await expect(getMessage(await as(own.db, await makePerson(own.db)), cohortId, stuck[0]!.id)).rejects.toBeInstanceOf(NotFound);
});
