import { expect, test } from "vitest";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import { listCandidates } from "#domain/certificates/certificates.queries.ts";
import { planInvitations } from "#domain/schedule/plan-invitations.ts";
import { endMembership } from "#domain/selection/end-membership.ts";
import { Forbidden, NotFound } from "#domain/shared/errors.ts";
import { newId } from "#domain/shared/ids.ts";
import { makeSchedule } from "#test/factories/schedule.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

/** A team of two in a cohort with a session to come; the memberships by person. */
async function pair() {
  const s = await makeSchedule(own.db);
  const colleague = await makePerson(own.db);
  await own.db
    .insertInto("team_member")
    .values({ id: newId({ now: testNow }), team_id: s.team.id, person_id: colleague, organisation_id: s.team.organisationId, joined_at: testNow })
    .execute();
  const rows = await own.db.selectFrom("team_member").select(["id", "person_id"]).where("team_id", "=", s.team.id).execute();
  const membershipOf = (personId: string) => ({ cohortId: s.cohort.id, membershipId: rows.find((r) => r.person_id === personId)!.id });
  return { ...s, colleague, membershipOf };
}

test("one leaves: their invitation is withdrawn, reminders end, no certificate; the others go on", async () => {
  const s = await pair();
  const system = asSystem(own.db);
  await planInvitations(system, s.session.id);
  const reminded = async () => (await planReminders(system, { from: testNow, until: s.over, cohortId: s.cohort.id })).filter((r) => r.personId === s.colleague).length;
  const facts = () => reminderFacts["session-coming"](system, { sessionId: s.session.id }, s.colleague);
  expect([await reminded(), (await facts())?.sessionId]).toEqual([2, s.session.id]);

  expect(await endMembership(s.manager, s.membershipOf(s.colleague))).toMatchObject({ ok: true });
  expect(await endMembership(s.manager, s.membershipOf(s.colleague))).toEqual({ ok: false, refusal: "left" });

  expect(await planInvitations(system, s.session.id)).toMatchObject([{ kind: "session-left", personId: s.colleague }]);
  expect(await reminded()).toBe(0);
  // a reminder that was queued before they left is not sent either
  expect(await facts()).toBeUndefined();
  expect((await listCandidates(system, s.cohort.id)).map((c) => c.personId)).toEqual([s.team.personId]);
  const events = await own.db.selectFrom("event").select("payload").where("name", "=", "team.member-left").execute();
  expect(events.map((e) => e.payload.personId)).toEqual([s.colleague]);
});

test("the last one stays, also when two are taken off at once", async () => {
  const s = await pair();
  const outcomes = await Promise.all([s.colleague, s.team.personId].map((p) => endMembership(s.manager, s.membershipOf(p))));
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes.find((o) => !o.ok)).toEqual({ ok: false, refusal: "last" });
});

test("for the managers of the very cohort alone", async () => {
  const [s, other] = [await pair(), await pair()];
  const facilitator = await makePerson(own.db);
  await giveRole(own.db, facilitator, "facilitator", { kind: "cohort", id: s.cohort.id });
  await expect(endMembership(await as(own.db, facilitator), s.membershipOf(s.colleague))).rejects.toBeInstanceOf(Forbidden);
  await expect(endMembership(s.member, s.membershipOf(s.colleague))).rejects.toBeInstanceOf(NotFound);
  await expect(endMembership(s.manager, { ...other.membershipOf(other.colleague), cohortId: s.cohort.id })).rejects.toBeInstanceOf(NotFound);
});
