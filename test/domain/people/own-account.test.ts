import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeOwnDetails } from "#domain/people/change-own-details.ts";
import { endOwnSession } from "#domain/people/end-own-session.ts";
import { keepTypedForm } from "#domain/people/keep-typed-form.ts";
import { findKeptForm } from "#domain/people/kept-forms.queries.ts";
import { getOwnDetails, listOwnSessions } from "#domain/people/people.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { as, asVisitor, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";
import { factsAbout } from "#test/support/facts.ts";

const own = ownDatabase();

async function signIn(personId: string, lasts = 60_000) {
  const id = randomUUID();
  await own.db
    .insertInto("sign_in_session")
    .values({ id, user_id: personId, token: randomUUID(), expires_at: new Date(testNow.getTime() + lasts), created_at: testNow, updated_at: testNow, user_agent: "Firefox" })
    .execute();
  return id;
}

test("own details change and the fact names only the person", async () => {
  const person = await makePerson(own.db);
  const ctx = await as(own.db, person);
  expect(await changeOwnDetails(ctx, { name: "Aino Virtanen", language: "sv", phone: "" })).toEqual({ ok: true, value: null });
  expect(await getOwnDetails(ctx)).toMatchObject({ name: "Aino Virtanen", language: "sv", phone: null });
  expect(await factsAbout(own.db, { personId: person })).toEqual(["person.details-changed"]);
  await expect(changeOwnDetails(asVisitor(own.db), { name: "X", language: "fi", phone: "" })).rejects.toThrow(Forbidden);
});

test("sessions that last are listed and ended once, and only by their owner", async () => {
  const [me, other] = [await makePerson(own.db), await makePerson(own.db)];
  const sessionId = await signIn(me);
  await signIn(me, -1);
  const ctx = await as(own.db, me);
  expect((await listOwnSessions(ctx, testNow)).map((s) => s.id)).toEqual([sessionId]);
  expect(await endOwnSession(await as(own.db, other), { sessionId })).toEqual({ ok: false, refusal: "already-ended" });
  expect(await endOwnSession(ctx, { sessionId })).toEqual({ ok: true, value: null });
  expect(await endOwnSession(ctx, { sessionId })).toEqual({ ok: false, refusal: "already-ended" });
  expect(await listOwnSessions(ctx, testNow)).toEqual([]);
  expect(await factsAbout(own.db, { personId: me })).toEqual(["person.session-ended"]);
});

test("a form that was kept is found for a day, on its own page", async () => {
  const ctx = asVisitor(own.db);
  const id = await keepTypedForm(ctx, { path: "/my/details", sealed: "sealed" });
  expect(await findKeptForm(ctx, id, "/my/details")).toEqual({ sealed: "sealed" });
  expect(await findKeptForm(ctx, id, "/my")).toBeUndefined();
  const later = asVisitor(own.db, new Date(testNow.getTime() + 24 * 60 * 60_000));
  expect(await findKeptForm(later, id, "/my/details")).toBeUndefined();
  await keepTypedForm(asVisitor(own.db, new Date(testNow.getTime() + 25 * 60 * 60_000)), { path: "/my", sealed: "next" });
  expect(await findKeptForm(ctx, id, "/my/details")).toBeUndefined();
});
