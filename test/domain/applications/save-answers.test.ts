import { describe, expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { getAnswers } from "#domain/applications/answers.queries.ts";
import type { Answers } from "#domain/applications/answers.schema.ts";
import "#domain/applications/write-version.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import type { Context } from "#domain/shared/context.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

async function draftOfTwo() {
  const { applicationId, ctx, callId } = await makeDraft(own.db);
  const email = `osmo-${applicationId}@example.org`;
  const personId = await makePerson(own.db, { name: "Osmo Laine", email });
  await addWriter(ctx, { applicationId, email, name: "Osmo Laine", access: "edit" });
  const osmo = await as(own.db, personId);
  const save = (who: Context, baseVersion: number, answers: Answers, section = "need") => saveAnswers(who, { applicationId, section, baseVersion, answers });
  return { applicationId, callId, aino: ctx, osmo, save };
}

test("anything incomplete is saved as a new version, and the first save is a fact of its own", async () => {
  const { applicationId, aino, save } = await draftOfTwo();
  expect(await save(aino, 0, { goal: "kesken", budget: "ei vielä luku" })).toMatchObject({ ok: true, value: { version: 1, savedAt: aino.now, answers: { goal: "kesken", budget: "ei vielä luku" } } });
  expect(await save(aino, 1, { goal: "kesken vielä", budget: "ei vielä luku" })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await getAnswers(aino, applicationId, 1)).toEqual({ goal: "kesken", budget: "ei vielä luku" });
  const rows = await own.db.selectFrom("answer_set_version").select(["version", "base_version", "changed"]).where("application_id", "=", applicationId).orderBy("version").execute();
  expect(rows).toEqual([
    { version: 1, base_version: 0, changed: ["goal", "budget"] },
    { version: 2, base_version: 1, changed: ["goal"] },
  ]);
  const first = await own.db.selectFrom("event").select("payload").where("name", "=", "application.first-saved").execute();
  expect(first.filter((e) => (e.payload as { applicationId: string }).applicationId === applicationId)).toHaveLength(1);
});

test("saving the same again writes nothing; emptying an answer takes it away", async () => {
  const { applicationId, aino, save } = await draftOfTwo();
  await save(aino, 0, { goal: "rivi\r\ntoinen" });
  expect(await save(aino, 1, { goal: "rivi\ntoinen" })).toMatchObject({ ok: true, value: { version: 1 } });
  await save(aino, 1, { goal: "  " });
  expect(await getAnswers(aino, applicationId, 2)).toEqual({});
});

describe("two writers", () => {
  test("different questions merge", async () => {
    const { applicationId, aino, osmo, save } = await draftOfTwo();
    await save(aino, 0, { goal: "alku", budget: "10" });
    await save(aino, 1, { goal: "Ainon tavoite", budget: "10" });
    expect(await save(osmo, 1, { goal: "alku", budget: "2000" })).toMatchObject({ ok: true, value: { version: 3, answers: { goal: "Ainon tavoite", budget: "2000" } } });
    expect(await getAnswers(aino, applicationId, 3)).toEqual({ goal: "Ainon tavoite", budget: "2000" });
    expect(await save(osmo, 1, { goal: "alku", budget: "2000" }), "and the save says whose answers came along").toMatchObject({
      ok: true,
      value: { others: [{ question: "goal", authorName: "Aino Kallio" }] },
    });
    expect(await save(aino, 2, { goal: "Ainon uusi" }), "but not one's own from another window").toMatchObject({ ok: true, value: { others: [{ question: "budget", authorName: "Osmo Laine" }] } });
  });

  test("the same question clashes: both texts come back with the author, and nothing is written", async () => {
    const { applicationId, aino, osmo, save } = await draftOfTwo();
    await save(aino, 0, { goal: "alku" });
    await save(aino, 1, { goal: "Ainon teksti" });
    expect(await save(osmo, 1, { goal: "Osmon teksti", budget: "5" })).toMatchObject({
      ok: false,
      refusal: "clash",
      clashes: [{ question: "goal", authorName: "Aino Kallio", theirs: "Ainon teksti", mine: "Osmon teksti" }],
      saved: { version: 2, answers: { goal: "Ainon teksti" } },
    });
    expect(await own.db.selectFrom("answer_set_version").select("version").where("application_id", "=", applicationId).execute()).toHaveLength(2);
    expect(await save(osmo, 2, { goal: "Molempien teksti", budget: "5" })).toMatchObject({ ok: true, value: { version: 3 } });
  });

  test("the same words from both are no clash", async () => {
    const { aino, osmo, save } = await draftOfTwo();
    await save(aino, 0, { goal: "sama" });
    expect(await save(osmo, 0, { goal: "sama" })).toMatchObject({ ok: true, value: { version: 1 } });
  });

  test("at the very same moment: one is saved and the other hears of the clash", async () => {
    const { applicationId, aino, osmo, save } = await draftOfTwo();
    const both = await Promise.all([save(aino, 0, { goal: "Ainon" }), save(osmo, 0, { goal: "Osmon" })]);
    expect(both.map((o) => o.ok).sort()).toEqual([false, true]);
    expect(await own.db.selectFrom("answer_set_version").select("version").where("application_id", "=", applicationId).execute()).toEqual([{ version: 1 }]);
  });

  test("ten saves of different questions at once lose nothing", async () => {
    const { applicationId, aino, osmo, save } = await draftOfTwo();
    await Promise.all([save(aino, 0, { goal: "tavoite" }), save(osmo, 0, { budget: "7" }), save(aino, 0, { promise: "on" }, "commitment")]);
    expect(await getAnswers(aino, applicationId, 3)).toEqual({ goal: "tavoite", budget: "7", promise: "on" });
  });
});

test("hostile and huge input", async () => {
  const { applicationId, aino, save } = await draftOfTwo();
  const hostile = "<script>alert(1)</script> '; drop table application; -- \u202Eabc\0 {{t}} ${x} 🧵";
  expect(await save(aino, 99, { goal: hostile, __proto__: "x", constructor: "y", unknown: "z", promise: "wrong section" } as Answers)).toMatchObject({ ok: true, value: { version: 1 } });
  expect(await getAnswers(aino, applicationId, 1)).toEqual({ goal: hostile.replace("\0", "") });
  expect(await save(aino, 1, { goal: "x".repeat(50_001) })).toEqual({ ok: false, refusal: "too-long" });
  expect(await save(aino, 1, { goal: "x" }, "no-such-section")).toEqual({ ok: false, refusal: "unknown-section" });
  expect(await getAnswers(aino, applicationId, 1)).toEqual({ goal: hostile.replace("\0", "") });
});

test.each([
  ["2026-12-11T13:59:59Z", 0, true],
  ["2026-12-11T14:00:00Z", 0, true],
  ["2026-12-11T14:00:01Z", 0, false],
  ["2026-12-11T14:05:00Z", 5, true],
  ["2026-12-11T14:05:01Z", 5, false],
])("the deadline at 16.00 in Helsinki: at %s with %d minutes of grace", async (now, grace, inTime) => {
  const { call } = await makeCall(own.db, { grace_minutes: grace });
  const { applicationId, ctx } = await makeDraft(own.db, { callId: call.id });
  const saved = await saveAnswers({ ...ctx, now: new Date(now) }, { applicationId, section: "need", baseVersion: 0, answers: { goal: "viime hetkellä" } });
  expect(saved).toMatchObject(inTime ? { ok: true } : { ok: false, refusal: "late" });
});

test("who may not: a stranger hears that there is nothing, one who may only see is refused, a sent one is closed", async () => {
  const { applicationId, aino, save } = await draftOfTwo();
  await expect(save(await as(own.db, await makePerson(own.db)), 0, { goal: "x" })).rejects.toThrow("application not found");
  const viewer = await makePerson(own.db, { email: `v-${applicationId}@example.org` });
  await addWriter(aino, { applicationId, email: `v-${applicationId}@example.org`, name: "Katsoja", access: "see" });
  await expect(save(await as(own.db, viewer), 0, { goal: "x" })).rejects.toThrow("not allowed");
  await save(aino, 0, { goal: "valmis" });
  await save(aino, 1, { promise: "on" }, "commitment");
  expect(await submitApplication(aino, { applicationId })).toMatchObject({ ok: true });
  expect(await save(aino, 2, { goal: "myöhässä" })).toEqual({ ok: false, refusal: "wrong-state" });
});
