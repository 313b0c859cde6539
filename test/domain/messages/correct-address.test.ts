import { expect, test } from "vitest";
import { correctAddress } from "#domain/messages/correct-address.ts";
import "#domain/people/change-address.ts";
import { countMessages } from "#domain/messages/messages.queries.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { makeCohort } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

/** A cohort whose manager sees two messages that a person's old address refused. */
async function bounced() {
  const cohortId = (await makeCohort(own.db)).id;
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohortId });
  const personId = await makePerson(own.db);
  await own.db.updateTable("person").set({ email_verified: false }).where("id", "=", personId).execute();
  const messages = [1, 2].map((n) => ({ kind: "work-accepted", key: `${personId}-${n}`, ref: {}, personId, address: "old@example.org", cohortId }));
  await queueMessages(asSystem(own.db), messages);
  await own.db.updateTable("message").set({ state: "failed", why: "refused" }).where("person_id", "=", personId).execute();
  return { cohortId, personId, manager, ctx: await as(own.db, manager) };
}
const messagesOf = (personId: string) => own.db.selectFrom("message").select(["state", "address"]).where("person_id", "=", personId).execute();

test("one address is one thing to look at; corrected once, all its messages go to the new one", async () => {
  const s = await bounced();
  expect(await countMessages(s.ctx, s.cohortId)).toMatchObject({ stuck: 2, stuckAddresses: 1 });
  const email = `new-${s.personId}@example.org`;
  expect(await correctAddress(s.ctx, { ...s, email })).toEqual({ ok: true, value: { count: 2 } });
  expect(await messagesOf(s.personId)).toEqual([1, 2].map(() => ({ state: "queued", address: email })));
  await expect(correctAddress(s.ctx, { ...s, email })).rejects.toBeInstanceOf(NotFound);
});

test("not the address of someone who has signed in or holds a role, nor one that another person has", async () => {
  const s = await bounced();
  const other = await own.db.selectFrom("person").select("email").where("id", "=", s.manager).executeTakeFirstOrThrow();
  expect(await correctAddress(s.ctx, { ...s, email: other.email })).toEqual({ ok: false, refusal: "taken" });
  await giveRole(own.db, s.personId, "observer", { kind: "cohort", id: s.cohortId });
  expect(await correctAddress(s.ctx, { ...s, email: "x@example.org" })).toEqual({ ok: false, refusal: "own" });
  const signedIn = await bounced();
  await own.db.updateTable("person").set({ email_verified: true }).where("id", "=", signedIn.personId).execute();
  expect(await correctAddress(signedIn.ctx, { ...signedIn, email: "y@example.org" })).toEqual({ ok: false, refusal: "own" });
  expect(await messagesOf(s.personId)).toEqual([1, 2].map(() => ({ state: "failed", address: "old@example.org" })));
});

test("for the cohort's managers, and people whom its messages did not reach", async () => {
  const [s, other] = [await bounced(), await bounced()];
  const facilitator = await makePerson(own.db);
  await giveRole(own.db, facilitator, "facilitator", { kind: "cohort", id: s.cohortId });
  await expect(correctAddress(await as(own.db, facilitator), { ...s, email: "z@example.org" })).rejects.toBeInstanceOf(Forbidden);
  await expect(correctAddress(s.ctx, { cohortId: s.cohortId, personId: other.personId, email: "z@example.org" })).rejects.toBeInstanceOf(NotFound);
});
