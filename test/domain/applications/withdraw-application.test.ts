import { expect, test } from "vitest";
import { withdrawApplication } from "#domain/applications/withdraw-application.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeApplication, makeCall } from "#test/factories/rows.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const stateOf = (id: string) => own.db.selectFrom("application").select(["state", "withdrawn_at"]).where("id", "=", id).executeTakeFirstOrThrow();

test("a draft and a sent application can be taken back, also after the deadline; once", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  expect(await withdrawApplication(ctx, { applicationId })).toMatchObject({ ok: true });
  expect(await stateOf(applicationId)).toEqual({ state: "withdrawn", withdrawn_at: ctx.now });
  expect(await withdrawApplication(ctx, { applicationId })).toEqual({ ok: false, refusal: "wrong-state" });
  const { call } = await makeCall(own.db);
  const sent = await makeApplication(own.db, call.id);
  const late = await as(own.db, sent.personId, new Date("2026-12-15T10:00:00Z"));
  const both = await Promise.all([withdrawApplication(late, { applicationId: sent.id }), withdrawApplication(late, { applicationId: sent.id })]);
  expect(both.filter((o) => o.ok)).toHaveLength(1);
  const facts = await own.db.selectFrom("event").select("payload").where("name", "=", "application.withdrawn").execute();
  expect(facts.map((f) => (f.payload as { applicationId: string }).applicationId)).toEqual([applicationId, sent.id]);
});

test("one that has been decided is not taken back here, and a stranger knows of none", async () => {
  const { call } = await makeCall(own.db);
  const decided = await makeApplication(own.db, call.id, { state: "decided" });
  expect(await withdrawApplication(await as(own.db, decided.personId), { applicationId: decided.id })).toEqual({ ok: false, refusal: "wrong-state" });
  await expect(withdrawApplication(await as(own.db, await makePerson(own.db)), { applicationId: decided.id })).rejects.toThrow("application not found");
});
