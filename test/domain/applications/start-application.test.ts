import { expect, test } from "vitest";
import { startApplication } from "#domain/applications/start-application.ts";
import { businessId, makeCall, makeOrganisation } from "#test/factories/rows.ts";
import { makeDraft, startInput } from "#test/factories/drafts.ts";
import { as, asVisitor, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const applicationsOf = (callId: string) => own.db.selectFrom("application").selectAll().where("call_id", "=", callId).execute();

test("a draft has its lead, its first writer and the answers about eligibility, and the fact is recorded", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const row = await own.db.selectFrom("application").selectAll().where("id", "=", applicationId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ state: "draft", version: 0, language: "fi", eligibility: { public: "yes" }, diary_number: null });
  const party = await own.db.selectFrom("application_party").selectAll().where("application_id", "=", applicationId).executeTakeFirstOrThrow();
  expect(party).toMatchObject({ role: "lead", position: 1, contact_name: "Aino Kallio" });
  const writer = await own.db.selectFrom("application_writer").selectAll().where("application_id", "=", applicationId).executeTakeFirstOrThrow();
  expect(writer).toMatchObject({ access: "submit", person_id: ctx.actor.kind === "person" && ctx.actor.personId });
  const events = await own.db.selectFrom("event").select(["name", "payload"]).where("name", "=", "application.started").execute();
  expect(events).toContainEqual({ name: "application.started", payload: { applicationId } });
});

test("an organisation that is known keeps its name", async () => {
  const organisation = await makeOrganisation(own.db, { name: "Vantaan kaupunki", business_id: businessId(9001) });
  const { call } = await makeCall(own.db);
  const ctx = await as(own.db, await makePerson(own.db));
  await startApplication(ctx, { ...startInput(), businessId: organisation.business_id, name: "Joku muu", callId: call.id });
  expect(await own.db.selectFrom("organisation").select("name").where("business_id", "=", organisation.business_id).execute()).toEqual([{ name: "Vantaan kaupunki" }]);
});

test("a wrong answer and a missing one are refused with the question's key, and nothing is written", async () => {
  const { call } = await makeCall(own.db);
  const ctx = await as(own.db, await makePerson(own.db));
  expect(await startApplication(ctx, { ...startInput(), eligibility: { public: "no" }, callId: call.id })).toEqual({ ok: false, refusal: "not-eligible", question: "public" });
  expect(await startApplication(ctx, { ...startInput(), eligibility: {}, callId: call.id })).toEqual({ ok: false, refusal: "unanswered", question: "public" });
  expect(await applicationsOf(call.id)).toEqual([]);
});

test.each([
  ["before it opens", "2026-11-02T06:59:59Z", false],
  ["when it opens", "2026-11-24T10:00:00Z", true],
  ["at 16.00 sharp in Helsinki", "2026-12-11T14:00:00Z", true],
  ["a second after", "2026-12-11T14:00:01Z", false],
])("a call %s", async (_, now, opens) => {
  const { call } = await makeCall(own.db, { grace_minutes: 30, published_at: new Date("2026-11-01T00:00:00Z") });
  const ctx = { ...(await as(own.db, await makePerson(own.db))), now: new Date(now) };
  expect(await startApplication(ctx, { ...startInput(), callId: call.id })).toMatchObject(opens ? { ok: true } : { ok: false, refusal: "closed" });
});

test("a call that has not been published cannot be found; a visitor may not start", async () => {
  const { call } = await makeCall(own.db, { published_at: null });
  const ctx = await as(own.db, await makePerson(own.db));
  await expect(startApplication(ctx, { ...startInput(), callId: call.id })).rejects.toThrow("call not found");
  await expect(startApplication(asVisitor(own.db), { ...startInput(), callId: call.id })).rejects.toThrow("not allowed");
});

test("a double click starts one application", async () => {
  const { call } = await makeCall(own.db);
  const ctx = await as(own.db, await makePerson(own.db));
  const input = { ...startInput(), callId: call.id };
  const both = await Promise.all([startApplication(ctx, input), startApplication(ctx, input)]);
  expect(both[0]).toEqual(both[1]);
  expect(await applicationsOf(call.id)).toHaveLength(1);
});

test("someone without a name is asked for it, and is the contact under that name", async () => {
  const { call } = await makeCall(own.db);
  const personId = await makePerson(own.db, { name: "" });
  const input = { ...startInput(), callId: call.id };
  expect(await startApplication(await as(own.db, personId), input)).toEqual({ ok: false, refusal: "name-missing" });
  expect(await applicationsOf(call.id)).toEqual([]);
  const started = await startApplication(await as(own.db, personId), { ...input, ownName: "Hanna Hakija" });
  if (!started.ok) throw new Error(started.refusal);
  const party = await own.db.selectFrom("application_party").select("contact_name").where("application_id", "=", started.value.applicationId).executeTakeFirstOrThrow();
  expect(party.contact_name).toBe("Hanna Hakija");
  expect(await as(own.db, personId)).toMatchObject({ actor: { name: "Hanna Hakija" } });
  await startApplication(await as(own.db, personId), { ...input, ...startInput(), ownName: "Joku Muu" });
  expect(await as(own.db, personId)).toMatchObject({ actor: { name: "Hanna Hakija" } });
});
