import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { commentOnAnswer } from "#domain/applications/comment-on-answer.ts";
import { giveSection } from "#domain/applications/give-section.ts";
import { endWriting } from "#domain/applications/end-writing.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { hideNames } from "#domain/certificates/hide-names.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { forgetMails } from "#domain/messages/forget-mails.ts";
import { addOrganisationMember } from "#domain/people/add-organisation-member.ts";
import { findActor } from "#domain/people/access.queries.ts";
import { eraseOwnPerson } from "#domain/people/erase-own-person.ts";
import { findBrokenRules } from "#domain/shared/invariants.queries.ts";
import { newId } from "#domain/shared/ids.ts";
import { endFeed } from "#domain/schedule/end-feed.ts";
import { makeFeedToken } from "#domain/schedule/make-feed-token.ts";
import { leaveTeams } from "#domain/selection/leave-teams.ts";
import { makeCallWithForm, makeDraft, wideForm } from "#test/factories/drafts.ts";
import { makeApplication, makeAssignment, makeCall, makeOrganisation, makeTeam } from "#test/factories/rows.ts";
import { as, asSystem, giveRole, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();
const personRow = (id: string) => own.db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const noStorage = { put: () => Promise.resolve(), get: () => Promise.resolve(new Uint8Array()), remove: () => Promise.resolve() };

/** What the worker does when it hears of an erased person, twice: a job may be repeated. */
async function follow(personId: string) {
  for (const _ of [1, 2]) {
    const system = asSystem(own.db);
    await endFeed(system, { personId });
    await leaveTeams(system, { personId });
    await endWriting(system, noStorage, { personId });
    await hideNames(system, { personId });
    await forgetMails(system, { personId });
  }
}

test("name, address, phone, sign-ins, roles and memberships go; what was written stays under nobody", async () => {
  const me = await makePerson(own.db, { name: "Aino Poistuva", email: "aino.poistuva@kunta.example" });
  await own.db.updateTable("person").set({ phone: "+358 40 1" }).where("id", "=", me).execute();
  await giveRole(own.db, me, "evaluator");
  await own.db
    .insertInto("sign_in_session")
    .values({ id: randomUUID(), user_id: me, token: randomUUID(), expires_at: new Date(testNow.getTime() + 1000), created_at: testNow, updated_at: testNow })
    .execute();
  const ctx = await as(own.db, me);
  await makeFeedToken(ctx);
  expect(await eraseOwnPerson(ctx)).toEqual({ ok: true, value: null });
  await follow(me);

  expect(await personRow(me)).toMatchObject({ name: "N. N.", email: `${me}@erased.invalid`, phone: null, language: null, erased_at: testNow });
  expect(await own.db.selectFrom("sign_in_session").select("id").where("user_id", "=", me).execute()).toEqual([]);
  expect(await own.db.selectFrom("role_grant").select("id").where("person_id", "=", me).where("ended_at", "is", null).execute()).toEqual([]);
  expect(await findActor(own.db, me, "fi")).toBeUndefined();
  expect((await factsAbout(own.db, { personId: me })).filter((f) => f === "person.erased")).toHaveLength(1);
  expect(await findBrokenRules(own.db)).toEqual([]);
});

test("the last administrator stays, also when two leave at once", async () => {
  const two = [await makePerson(own.db), await makePerson(own.db)];
  for (const id of two) await giveRole(own.db, id, "administrator");
  const outcomes = await Promise.all(two.map(async (id) => eraseOwnPerson(await as(own.db, id))));
  expect(outcomes.map((o) => (o.ok ? "done" : o.refusal)).sort()).toEqual(["done", "last-administrator"]);
  const left = two[outcomes.findIndex((o) => !o.ok)]!;
  expect((await personRow(left)).erased_at).toBeNull();
});

test("the only contact of an organisation with other members names another first; one who is alone may go", async () => {
  const organisation = await makeOrganisation(own.db);
  const me = await makePerson(own.db);
  const become = (personId: string, role: "contact" | "member") =>
    own.db
      .insertInto("organisation_membership")
      .values({ id: newId({ now: testNow }), organisation_id: organisation.id, person_id: personId, role, from_at: testNow })
      .execute();
  await become(me, "contact");
  const ctx = await as(own.db, me);
  expect(await addOrganisationMember(ctx, { organisationId: organisation.id, email: "toinen@kunta.example", name: "Toinen", role: "member", language: "fi" })).toMatchObject({ ok: true });
  expect(await eraseOwnPerson(ctx)).toEqual({ ok: false, refusal: "last-contact" });
  await own.db.updateTable("organisation_membership").set({ to_at: testNow }).where("organisation_id", "=", organisation.id).where("person_id", "<>", me).execute();
  expect(await eraseOwnPerson(ctx)).toMatchObject({ ok: true });
});

test("a draft of one's own is emptied and withdrawn; one that a colleague may send goes on; a sent one stays as it is", async () => {
  const { call } = await makeCallWithForm(own.db, wideForm);
  const [alone, shared] = [await makeDraft(own.db, { callId: call.id }), await makeDraft(own.db, { callId: call.id })];
  await saveAnswers(alone.ctx, { applicationId: alone.applicationId, section: "need", baseVersion: 0, answers: { goal: "Minun asiani" } });
  const me = alone.ctx.actor.kind === "person" ? alone.ctx.actor.personId : "";
  const joins = (applicationId: string) =>
    own.db
      .insertInto("application_writer")
      .values({ id: newId({ now: testNow }), application_id: applicationId, person_id: me, access: "submit", created_at: testNow })
      .execute();
  await joins(shared.applicationId);
  const sent = await makeApplication(own.db, call.id, { personId: me });
  expect(await commentOnAnswer(alone.ctx, { applicationId: alone.applicationId, question: "goal", body: "Muista tarkistaa" })).toMatchObject({ ok: true });
  const { id: writerId } = await own.db.selectFrom("application_writer").select("id").where("application_id", "=", shared.applicationId).where("person_id", "=", me).executeTakeFirstOrThrow();
  expect(await giveSection(shared.ctx, { applicationId: shared.applicationId, section: "need", writerId })).toMatchObject({ ok: true });
  expect(await eraseOwnPerson(await as(own.db, me))).toMatchObject({ ok: true });
  await follow(me);

  expect(await own.db.selectFrom("section_owner").select("section_key").where("application_id", "=", shared.applicationId).execute()).toEqual([]);
  expect(await own.db.selectFrom("answer_comment").select("id").where("application_id", "=", alone.applicationId).execute()).toEqual([]);
  const stateOf = async (id: string) => (await own.db.selectFrom("application").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;
  expect([await stateOf(alone.applicationId), await stateOf(shared.applicationId), await stateOf(sent.id)]).toEqual(["withdrawn", "draft", "submitted"]);
  expect(await own.db.selectFrom("answer_set_version").select("answers").where("application_id", "=", alone.applicationId).execute()).toEqual([{ answers: {} }]);
  const contacts = await own.db.selectFrom("application_party").select("contact_name").where("application_id", "=", alone.applicationId).execute();
  expect(contacts).toEqual([{ contact_name: "N. N." }]);
  expect(await own.db.selectFrom("application_writer").select("id").where("person_id", "=", me).where("ended_at", "is", null).execute()).toEqual([]);
  expect((await factsAbout(own.db, { applicationId: alone.applicationId })).filter((f) => f === "application.withdrawn")).toHaveLength(1);
});

test("a team goes on without them, its last one stays as nobody; mails keep their line and lose their text", async () => {
  const { call, cohort } = await makeCall(own.db);
  const team = await makeTeam(own.db, { callId: call.id, cohortId: cohort.id });
  await makeAssignment(own.db, cohort.id);
  const colleague = await makePerson(own.db);
  await own.db
    .insertInto("team_member")
    .values({ id: newId({ now: testNow }), team_id: team.id, person_id: colleague, organisation_id: team.organisationId, joined_at: testNow })
    .execute();
  const mail = {
    kind: "plan-due",
    ref: JSON.stringify({}) as never,
    cohort_id: cohort.id,
    due_at: testNow,
    message_id: "<a@b>",
    created_at: testNow,
    person_id: colleague,
    address: "c@kunta.example",
  };
  await own.db
    .insertInto("message")
    .values([
      { ...mail, id: newId({ now: testNow }), key: "sent", state: "sent", subject: "Hei Aino", body: "Aino, …", sent_at: testNow },
      { ...mail, id: newId({ now: testNow }), key: "waits", state: "queued" },
    ])
    .execute();
  for (const id of [colleague, team.personId]) {
    expect(await eraseOwnPerson(await as(own.db, id))).toMatchObject({ ok: true });
    await follow(id);
  }
  const members = await own.db.selectFrom("team_member").select("person_id").where("team_id", "=", team.id).where("left_at", "is", null).execute();
  expect(members).toEqual([{ person_id: team.personId }]);
  // the last one of a team is still in it, and is neither reminded nor written to
  const reminded = await own.db.selectFrom("reminder_source").select("person_id").where("cohort_id", "=", cohort.id).execute();
  expect(reminded.map((r) => r.person_id)).not.toContain(team.personId);
  const { email } = await personRow(team.personId);
  expect(await queueMessages(asSystem(own.db), [{ kind: "plan-due", key: "new", ref: {}, personId: team.personId, address: email, cohortId: cohort.id }])).toEqual([]);
  const rows = await own.db.selectFrom("message").select(["key", "state", "subject", "body", "address", "why"]).where("person_id", "=", colleague).orderBy("key").execute();
  const gone = { subject: null, body: null, address: `${colleague}@erased.invalid` };
  expect(rows).toEqual([
    { ...gone, key: "sent", state: "sent", why: null },
    { ...gone, key: "waits", state: "skipped", why: "erased" },
  ]);
});
