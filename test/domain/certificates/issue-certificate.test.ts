import { beforeAll, describe, expect, test } from "vitest";
import { issueCertificate } from "#domain/certificates/issue-certificate.ts";
import { issueDueCertificates } from "#domain/certificates/issue-due-certificates.ts";
import { findAwardByCode, getAward, listCertificatesOfCohort } from "#domain/certificates/certificates.queries.ts";
import { revokeCertificate } from "#domain/certificates/revoke-certificate.ts";
import { setCertificateRule } from "#domain/certificates/set-certificate-rule.ts";
import { showName } from "#domain/certificates/show-name.ts";
import { hashOf } from "#domain/shared/canonical-json.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeCall, makeSession, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
const after = new Date("2027-04-30T06:00:00Z");
const days = ["2027-01-20", "2027-02-10", "2027-03-03", "2027-03-24", "2027-04-14", "2027-04-29"];

/** A cohort that has ended, with a rule of attendance alone; two people, of whom the second came to three sessions of six. */
async function finishedCohort() {
  const { call, cohort } = await makeCall(own.db);
  const diligent = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  const seldom = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await setCertificateRule(asSystem(own.db), {
    cohortId: cohort.id,
    attendancePercent: 80,
    planAccepted: false,
    feedbackGiven: false,
    signerName: "Outi Salmela",
    signerTitle: { fi: "Kehityspäällikkö" },
  });
  const manager = await makePerson(own.db);
  await giveRole(own.db, manager, "manager", { kind: "cohort", id: cohort.id });
  for (const [i, day] of days.entries()) {
    const session = await makeSession(own.db, cohort.id, { number: i + 1, startsAt: new Date(`${day}T07:00:00Z`), heldAt: i < 5 ? after : undefined });
    for (const [person, came] of [
      [diligent.personId, i !== 2],
      [seldom.personId, i < 3],
    ] as const)
      await own.db
        .insertInto("attendance")
        .values({ session_id: session.id, person_id: person, state: came ? "present" : "absent", marked_by: manager, marked_at: after })
        .execute();
  }
  return { cohort, diligent, seldom, manager };
}

describe("certificates", () => {
  let c: Awaited<ReturnType<typeof finishedCohort>>;
  beforeAll(async () => {
    c = await finishedCohort();
  });
  const system = () => asSystem(own.db, after);

  test("nothing is issued while a session that is over has not been marked: what it says would lack that session", async () => {
    expect(await issueDueCertificates(system())).toBe(0);
    await own.db.updateTable("session").set({ held_at: after }).where("cohort_id", "=", c.cohort.id).where("number", "=", 6).execute();
  });

  test("the sweep issues what has been earned, once, by however many workers", async () => {
    const issued = await Promise.all([issueDueCertificates(system()), issueDueCertificates(system()), issueDueCertificates(system())]);
    expect(issued.reduce((a, b) => a + b)).toBe(1);
    expect(await issueDueCertificates(system())).toBe(0);
    const awards = await own.db.selectFrom("award").selectAll().execute();
    expect(awards).toHaveLength(1);
    expect(awards[0]!.person_id).toBe(c.diligent.personId);
    const facts = await own.db.selectFrom("event").selectAll().where("name", "=", "certificate.issued").execute();
    expect(facts).toHaveLength(1);
  });

  test("what it says is frozen and its hash matches", async () => {
    const { id } = await own.db.selectFrom("award").select("id").executeTakeFirstOrThrow();
    await own.db.updateTable("person").set({ name: "Toinen Nimi" }).where("id", "=", c.diligent.personId).execute();
    const award = await getAward(await as(own.db, c.manager, after), id);
    expect(award.content.personName).not.toBe("Toinen Nimi");
    expect(award.content.hours).toBe(15);
    expect(award.content.sessions.map((s) => s.day)).toEqual(days.filter((_, i) => i !== 2));
    expect(hashOf(award.content)).toBe(award.contentHash);
  });

  test("staff see the conditions that it was issued on, also when facts change or the person leaves; today's facts for others", async () => {
    const states = async () => (await listCertificatesOfCohort(system(), c.cohort.id))!.map((p) => [p.personId, p.award?.state, p.conditions.find((k) => k.key === "attendance")?.got]);
    const then = [
      [c.diligent.personId, "issued", 5],
      [c.seldom.personId, undefined, 3],
    ];
    expect(await states()).toEqual(then);
    await own.db.updateTable("attendance").set({ state: "absent" }).execute();
    await own.db.updateTable("team_member").set({ left_at: after }).where("person_id", "=", c.diligent.personId).execute();
    expect(await states()).toEqual([[c.seldom.personId, undefined, 0], then[0]]);
    await own.db.updateTable("team_member").set({ left_at: null }).where("person_id", "=", c.diligent.personId).execute();
  });

  test("the name is on the check page only while its holder agrees", async () => {
    const { id, code } = await own.db.selectFrom("award").select(["id", "code"]).executeTakeFirstOrThrow();
    const nameShown = async () => (await findAwardByCode(system(), code))!.content.personName;
    expect(await nameShown()).toBeNull();
    await expect(showName(await as(own.db, c.manager, after), { awardId: id, isShown: true })).rejects.toBeInstanceOf(NotFound);
    const holder = await as(own.db, c.diligent.personId, after);
    for (const isShown of [true, true]) expect(await showName(holder, { awardId: id, isShown })).toEqual({ ok: true, value: null });
    expect(await nameShown()).not.toBeNull();
    await showName(holder, { awardId: id, isShown: false });
    expect(await nameShown()).toBeNull();
    const events = await own.db.selectFrom("event").select("name").where("name", "like", "certificate.name-%").orderBy("id").execute();
    expect(events.map((e) => e.name)).toEqual(["certificate.name-shown", "certificate.name-hidden"]);
  });

  test("refusals: not earned, issued already, nobody of the cohort, no rule", async () => {
    const issue = (personId: string, cohortId = c.cohort.id) => issueCertificate(system(), { cohortId, personId });
    expect(await issue(c.seldom.personId)).toEqual({ ok: false, refusal: "not-eligible" });
    expect(await issue(c.diligent.personId)).toEqual({ ok: false, refusal: "already-issued" });
    expect(await issue(newId({ now: after }))).toEqual({ ok: false, refusal: "no-participant" });
    const other = await makeCall(own.db);
    expect(await issue(c.diligent.personId, other.cohort.id)).toEqual({ ok: false, refusal: "no-rule" });
  });

  test("revoking needs the cohort's manager, happens once, and stays visible", async () => {
    const { id, code } = await own.db.selectFrom("award").select(["id", "code"]).executeTakeFirstOrThrow();
    const stranger = await as(own.db, await makePerson(own.db), after);
    await expect(revokeCertificate(stranger, { awardId: id, reason: "x" })).rejects.toBeInstanceOf(NotFound);
    await expect(getAward(stranger, id)).rejects.toBeInstanceOf(NotFound);
    const manager = await as(own.db, c.manager, after);
    expect((await revokeCertificate(manager, { awardId: id, reason: "Läsnäolo merkittiin väärälle henkilölle" })).ok).toBe(true);
    expect(await revokeCertificate(manager, { awardId: id, reason: "again" })).toEqual({ ok: false, refusal: "not-valid" });
    const shown = (await findAwardByCode(asSystem(own.db, after), code))!;
    expect([shown.state, shown.revokeReason]).toEqual(["revoked", "Läsnäolo merkittiin väärälle henkilölle"]);
    expect(await issueDueCertificates(system())).toBe(0);
  });
});
