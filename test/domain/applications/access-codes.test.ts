import "#domain/applications/take-access-code.ts";
import { expect, test } from "vitest";
import { codeState } from "#domain/applications/access-code.rules.ts";
import { listAccessCodes } from "#domain/applications/access-codes.queries.ts";
import { endAccessCode } from "#domain/applications/end-access-code.ts";
import { giveExtension } from "#domain/applications/give-extension.ts";
import { makeAccessCode } from "#domain/applications/make-access-code.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { startApplication } from "#domain/applications/start-application.ts";
import { submitApplication } from "#domain/applications/submit-application.ts";
import { getProgrammePage, listOpenCalls, listPublicProgrammes } from "#domain/programmes/public.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { startInput } from "#test/factories/drafts.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asVisitor, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

async function invited(given: { uses?: number; endsAt?: string } = {}) {
  const { call, cohort } = await makeCall(own.db, { access: "invited" });
  const managerId = await makePerson(own.db);
  await giveRole(own.db, managerId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, managerId);
  const made = await makeAccessCode(manager, { cohortId: cohort.id, note: "Verkoston jäsenet", uses: given.uses ?? 1, endsAt: given.endsAt });
  if (!made.ok) throw new Error(made.refusal);
  const someone = async () => as(own.db, await makePerson(own.db));
  return {
    call,
    cohort,
    manager,
    code: made.value.code,
    someone,
    start: async (code?: string, ctx?: Awaited<ReturnType<typeof someone>>) => startApplication(ctx ?? (await someone()), { ...startInput(), callId: call.id, code }),
  };
}
const codes = (s: Awaited<ReturnType<typeof invited>>) => listAccessCodes(s.manager, s.cohort.id);

test("a code is ten letters that nobody mistakes, and is read as people type it", async () => {
  const s = await invited({ uses: 2 });
  expect(s.code).toMatch(/^[A-HJ-NP-Z2-9]{10}$/);
  expect(await s.start(` ${s.code.slice(0, 5).toLowerCase()}-${s.code.slice(5)} `)).toMatchObject({ ok: true });
  expect(await codes(s)).toMatchObject([{ used: 1, uses: 2, note: "Verkoston jäsenet" }]);
});

test("without a code, with a wrong one, or with another call's nothing starts", async () => {
  const [s, other] = [await invited(), await invited()];
  for (const code of [undefined, "", "AAAAAAAAAA", other.code]) expect(await s.start(code)).toEqual({ ok: false, refusal: "code-wrong" });
  expect(await own.db.selectFrom("application").select("id").where("call_id", "=", s.call.id).execute()).toEqual([]);
});

test("an access code with one use is used twice at once", async () => {
  const s = await invited();
  const people = await Promise.all(Array.from({ length: 8 }, s.someone));
  const started = await Promise.all(people.map((ctx) => s.start(s.code, ctx)));
  expect(started.filter((o) => o.ok)).toHaveLength(1);
  expect(started.filter((o) => !o.ok)).toEqual(Array.from({ length: 7 }, () => ({ ok: false, refusal: "code-used-up" })));
  expect(await codes(s)).toMatchObject([{ used: 1 }]);
  expect(await own.db.selectFrom("application").select("id").where("call_id", "=", s.call.id).execute()).toHaveLength(1);
});

test("a double click takes one use", async () => {
  const s = await invited({ uses: 5 });
  const [ctx, input] = [await s.someone(), { ...startInput(), callId: s.call.id, code: s.code }];
  const both = await Promise.all([startApplication(ctx, input), startApplication(ctx, input)]);
  expect(both[0]).toEqual(both[1]);
  expect(await codes(s)).toMatchObject([{ used: 1 }]);
});

test("a draft that was started with a code is sent although the code has ended", async () => {
  const s = await invited({ uses: 3 });
  const ctx = await s.someone();
  const started = await s.start(s.code, ctx);
  if (!started.ok) throw new Error(started.refusal);
  const { applicationId } = started.value;
  const [code] = await codes(s);
  expect(await endAccessCode(s.manager, { cohortId: s.cohort.id, codeId: code!.id })).toEqual({ ok: true, value: null });
  expect(await endAccessCode(s.manager, { cohortId: s.cohort.id, codeId: code!.id })).toEqual({ ok: false, refusal: "already-ended" });
  expect(await s.start(s.code)).toEqual({ ok: false, refusal: "code-ended" });
  await saveAnswers(ctx, { applicationId, section: "need", baseVersion: 0, answers: { goal: "Opimme" } });
  await saveAnswers(ctx, { applicationId, section: "commitment", baseVersion: 1, answers: { promise: "on" } });
  expect(await submitApplication(ctx, { applicationId })).toMatchObject({ ok: true });
});

test("a code lasts to its last moment", async () => {
  const s = await invited({ uses: 9, endsAt: "2026-12-01T12:00" });
  const at = async (moment: string) => s.start(s.code, { ...(await s.someone()), now: new Date(moment) });
  expect(await at("2026-12-01T10:00:00Z")).toMatchObject({ ok: true });
  expect(await at("2026-12-01T10:00:01Z")).toEqual({ ok: false, refusal: "code-ended" });
  expect(await makeAccessCode(s.manager, { cohortId: s.cohort.id, note: "", uses: 1, endsAt: "2026-11-24T12:00" })).toEqual({ ok: false, refusal: "ends-before-now" });
  const endsAt = new Date("2026-12-01T10:00:00Z");
  expect([endsAt, new Date(endsAt.getTime() + 1)].map((now) => codeState({ uses: 1, used: 0, endsAt, endedAt: null }, now))).toEqual(["valid", "ended"]);
});

test("whoever was given more time by name needs no code", async () => {
  const s = await invited();
  const ctx = await as(own.db, await makePerson(own.db, { email: "kutsuttu@example.org" }));
  await giveExtension(s.manager, { cohortId: s.cohort.id, email: "kutsuttu@example.org", until: "2026-12-14T12:00", why: "Sovittu" });
  expect(await s.start(undefined, ctx)).toMatchObject({ ok: true });
  expect(await codes(s)).toMatchObject([{ used: 0 }]);
});

test("only those who run the cohort make, end and see codes", async () => {
  const s = await invited();
  const observerId = await makePerson(own.db);
  await giveRole(own.db, observerId, "observer", { kind: "cohort", id: s.cohort.id });
  const [code] = await codes(s);
  for (const [who, error] of [
    [await s.someone(), NotFound],
    [await as(own.db, observerId), Forbidden],
  ] as const) {
    await expect(makeAccessCode(who, { cohortId: s.cohort.id, note: "", uses: 1 })).rejects.toThrow(error);
    await expect(endAccessCode(who, { cohortId: s.cohort.id, codeId: code!.id })).rejects.toThrow(error);
    await expect(listAccessCodes(who, s.cohort.id)).rejects.toThrow(error);
  }
  const other = await invited();
  await expect(endAccessCode(other.manager, { cohortId: other.cohort.id, codeId: code!.id })).rejects.toThrow(NotFound);
});

test("a hidden call is in no list, and whoever has its address applies without a code", async () => {
  const { call, cohort } = await makeCall(own.db, { access: "hidden" });
  const { slug } = await own.db.selectFrom("programme").select("slug").where("id", "=", cohort.programmeId).executeTakeFirstOrThrow();
  const visitor = asVisitor(own.db);
  expect((await listOpenCalls(visitor)).filter((c) => c.id === cohort.id)).toEqual([]);
  expect((await listPublicProgrammes(visitor, { region: null })).find((p) => p.slug === slug)).toMatchObject({ state: "coming", open: null });
  expect((await getProgrammePage(visitor, slug)).current).toMatchObject({ id: cohort.id, call: null });
  expect(await startApplication(await as(own.db, await makePerson(own.db)), { ...startInput(), callId: call.id })).toMatchObject({ ok: true });
});
