import { expect, test } from "vitest";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { changeInfoSession } from "#domain/programmes/change-info-session.ts";
import { InfoSessionInput } from "#domain/programmes/info-session.schema.ts";
import { removeInfoSession } from "#domain/programmes/remove-info-session.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { unseal } from "#domain/shared/seal.ts";
import { askSignupMail } from "#domain/signups/ask-signup-mail.ts";
import { exportSignups } from "#domain/signups/export-signups.ts";
import { forgetSignups } from "#domain/signups/forget-signups.ts";
import { planSignupMails } from "#domain/signups/plan-signup-mails.ts";
import { signOff } from "#domain/signups/sign-off.ts";
import { signUp } from "#domain/signups/sign-up.ts";
import { countSignups, findSignupByToken, listSignups, signupPurpose } from "#domain/signups/signups.queries.ts";
import { makeCall } from "#test/factories/rows.ts";
import { as, asSystem, asVisitor, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const secret = "s".repeat(40);
const typed = { day: "2026-11-27", from: "14.00", to: "15.30", place: "Sali A", onlineUrl: "https://meet.example/info" };

async function scene(given: object = {}) {
  const { cohort, call } = await makeCall(own.db);
  const personId = await makePerson(own.db);
  await giveRole(own.db, personId, "manager", { kind: "cohort", id: cohort.id });
  const manager = await as(own.db, personId);
  const change = (more: object = {}) => changeInfoSession(manager, { ...InfoSessionInput.parse({ ...typed, ...given, ...more }), cohortId: cohort.id });
  await change();
  const join = (email: string, now = testNow) => signUp(asVisitor(own.db, now), { callId: call.id, name: "Aino Kallio", email, language: "fi", secret });
  const row = async (email: string) => own.db.selectFrom("info_signup").selectAll().where("call_id", "=", call.id).where("email", "=", email).executeTakeFirstOrThrow();
  const token = async (email: string) => unseal(secret, signupPurpose, (await row(email)).sealed ?? "") ?? "";
  const plan = async (now = testNow) => (await planSignupMails(asSystem(own.db, now), { callId: call.id, cohortId: cohort.id })).map((m) => [m.kind, m.address, m.ref.sequence, m.ref.off]).sort();
  return { cohort, callId: call.id, manager, change, join, row, token, plan };
}

test("anyone signs up, once; the answer is the same the second time, and signing off makes room for signing up again", async () => {
  const s = await scene();
  expect([await s.join("a@example.org"), await s.join("a@example.org")]).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect((await listSignups(s.manager, s.cohort.id)).map((u) => u.email)).toEqual(["a@example.org"]);
  const token = await s.token("a@example.org");
  await signOff(asVisitor(own.db), { token });
  await signOff(asVisitor(own.db), { token });
  expect([await countSignups(asVisitor(own.db), s.callId), (await findSignupByToken(asVisitor(own.db), token))?.endedAt]).toEqual([0, testNow]);
  await expect(signOff(asVisitor(own.db), { token: "muu" })).rejects.toThrow(NotFound);
  await s.join("a@example.org");
  expect(await findSignupByToken(asVisitor(own.db), token), "the old link opens nothing any more").toBeUndefined();
  expect(await factsAbout(own.db, { infoSignupId: (await s.row("a@example.org")).id })).toEqual(["info-signup.made", "info-signup.mail-asked", "info-signup.ended", "info-signup.made"]);
});

test("no more come than there are places, also when many sign up at once; not when it has begun, is not there, or the cohort is off", async () => {
  const s = await scene({ capacity: 3 });
  const results = await Promise.all(Array.from({ length: 12 }, (_, i) => s.join(`r${i}@example.org`)));
  expect(results.filter((r) => r.ok).length).toBe(3);
  expect(results.filter((r) => !r.ok).every((r) => !r.ok && r.refusal === "full")).toBe(true);
  await s.change({ capacity: undefined });
  expect(await s.join("late@example.org", new Date("2026-11-27T12:00:00Z"))).toEqual({ ok: false, refusal: "closed" });
  await own.db.updateTable("cohort").set({ state: "cancelled" }).where("id", "=", s.cohort.id).execute();
  expect(await s.join("off@example.org")).toEqual({ ok: false, refusal: "closed" });
  await removeInfoSession(s.manager, { cohortId: s.cohort.id });
  expect(await s.join("gone@example.org")).toEqual({ ok: false, refusal: "closed" });
});

test("each calendar is told once what changed, with numbers that rise: invited, moved, signed off, called off", async () => {
  const s = await scene();
  await s.join("a@example.org");
  await s.join("b@example.org");
  expect(await s.plan()).toEqual([
    ["info-invited", "a@example.org", "0", ""],
    ["info-invited", "b@example.org", "0", ""],
  ]);
  expect(await s.plan(), "asked again there is nothing to tell").toEqual([]);
  await s.change({ about: { fi: "Vain kuvaus" } });
  expect(await s.plan(), "other words move nobody").toEqual([]);
  await s.change({ from: "15.00", to: "16.00" });
  expect((await s.plan()).map((m) => m.slice(0, 3))).toEqual([
    ["info-moved", "a@example.org", "2"],
    ["info-moved", "b@example.org", "2"],
  ]);
  await signOff(asVisitor(own.db), { token: await s.token("a@example.org") });
  expect(await s.plan()).toEqual([["info-cancelled", "a@example.org", "3", ""]]);
  await removeInfoSession(s.manager, { cohortId: s.cohort.id });
  expect(await s.plan()).toEqual([["info-cancelled", "b@example.org", "3", "yes"]]);
  await s.change();
  expect(await s.plan(), "held after all").toEqual([["info-invited", "b@example.org", "4", ""]]);
  await s.change({ from: "10.00", to: "11.00" });
  expect(await s.plan(new Date("2026-11-27T12:00:00Z")), "what has begun is left as it is").toEqual([]);
});

test("a lost mail goes again when it is asked for, or by signing up a second time, once each; to nobody who is not on the list, has signed off, or when it has begun", async () => {
  const s = await scene({ capacity: 2 });
  await s.join("a@example.org");
  await s.join("b@example.org");
  await s.plan();
  const ask = (email: string, now = testNow) => askSignupMail(asVisitor(own.db, now), { callId: s.callId, email });
  expect(await Promise.all([ask("a@example.org"), ask("a@example.org"), ask("muu@example.org")]), "the same for all, also when it is full").toEqual([undefined, undefined, undefined]);
  expect(await s.plan()).toEqual([["info-invited", "a@example.org", "1", ""]]);
  expect(await s.plan(), "asked again there is nothing to tell").toEqual([]);
  await s.change({ capacity: 3 });
  await s.join("a@example.org");
  expect(await s.plan()).toEqual([["info-invited", "a@example.org", "2", ""]]);
  expect(await factsAbout(own.db, { infoSignupId: (await s.row("a@example.org")).id })).toEqual(["info-signup.made", "info-signup.mail-asked", "info-signup.mail-asked", "info-signup.mail-asked"]);

  await ask("b@example.org");
  await signOff(asVisitor(own.db), { token: await s.token("b@example.org") });
  expect(await s.plan(), "the calendar that had it is told that it is off").toEqual([["info-cancelled", "b@example.org", "1", ""]]);
  await ask("b@example.org");
  await ask("a@example.org", new Date("2026-11-27T12:00:00Z"));
  expect(await s.plan()).toEqual([]);
});

test("a reminder the day before, to those who still come, and not to who has just signed up", async () => {
  const s = await scene();
  for (const email of ["a@example.org", "b@example.org"]) await s.join(email);
  await s.join("new@example.org", new Date("2026-11-26T05:00:00Z"));
  await signOff(asVisitor(own.db), { token: await s.token("b@example.org") });
  const due = await planReminders(asSystem(own.db), { from: testNow, until: new Date("2026-11-28T00:00:00Z"), cohortId: s.cohort.id });
  expect(due.filter((r) => r.kind === "info-coming").map((r) => [r.address, r.dueAt.toISOString()])).toEqual([["a@example.org", "2026-11-26T07:00:00.000Z"]]);
  const facts = await reminderFacts["info-coming"](asSystem(own.db), due[0]!.ref, "");
  expect(facts).toMatchObject({ place: "Sali A", link: "https://meet.example/info", language: "fi" });
});

test("who comes is for those who run the cohort, and taking the list out is noted", async () => {
  const s = await scene();
  await s.join("a@example.org");
  const stranger = await as(own.db, await makePerson(own.db));
  await expect(listSignups(stranger, s.cohort.id)).rejects.toThrow(NotFound);
  const facilitatorId = await makePerson(own.db);
  await giveRole(own.db, facilitatorId, "facilitator", { kind: "cohort", id: s.cohort.id });
  await expect(exportSignups(await as(own.db, facilitatorId), { cohortId: s.cohort.id })).rejects.toThrow(Forbidden);
  expect((await exportSignups(s.manager, { cohortId: s.cohort.id })).length).toBe(1);
  expect(await factsAbout(own.db, { callId: s.callId })).toContain("info-signups.exported");
});

test("name and address go three months after the session, from the mails too, and with a person who is erased", async () => {
  const s = await scene();
  const personId = await makePerson(own.db, { email: `p-${s.callId}@example.org` });
  await s.join("a@example.org");
  await s.join(`p-${s.callId}@example.org`);
  const { id } = await s.row("a@example.org");
  await queueMessages(asSystem(own.db), await planSignupMails(asSystem(own.db), { callId: s.callId, cohortId: s.cohort.id }));
  await forgetSignups(asSystem(own.db), { personId });
  await forgetSignups(asSystem(own.db, new Date("2027-02-27T13:00:00Z")));
  expect((await listSignups(s.manager, s.cohort.id)).map((u) => u.email)).toEqual(["a@example.org"]);
  await forgetSignups(asSystem(own.db, new Date("2027-02-28T00:00:00Z")));
  const rows = await own.db.selectFrom("info_signup").select(["name", "email", "sealed", "token_hash"]).where("call_id", "=", s.callId).execute();
  expect(rows.map((r) => [r.name, r.sealed, r.token_hash, r.email.endsWith("@erased.invalid")])).toEqual([
    ["", null, null, true],
    ["", null, null, true],
  ]);
  const mails = await own.db.selectFrom("message").select(["state", "why", "address"]).where("key", "like", `info:${id}%`).execute();
  expect(mails).toEqual([{ state: "skipped", why: "erased", address: expect.stringMatching(/@erased\.invalid$/) }]);
});
