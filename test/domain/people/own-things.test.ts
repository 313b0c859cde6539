import { beforeAll, describe, expect, test } from "vitest";
import { changeOwnDetails } from "#domain/people/change-own-details.ts";
import { endOwnSession } from "#domain/people/end-own-session.ts";
import { keepTypedForm } from "#domain/people/keep-typed-form.ts";
import { findKeptForm } from "#domain/people/kept-forms.queries.ts";
import { getOwnDetails, listOwnSessions } from "#domain/people/people.queries.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { as, asVisitor, makePerson, testNow } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();
let me = "";
let other = "";
const later = (hours: number) => new Date(testNow.getTime() + hours * 3_600_000);
const facts = (name: string) => own.db.selectFrom("event").selectAll().where("name", "=", name).execute();

beforeAll(async () => {
  me = await makePerson(own.db, { name: "Aino Virtanen" });
  other = await makePerson(own.db, { name: "Ville Niemi" });
});

describe("own details", () => {
  test("are changed, and the change is recorded without what changed", async () => {
    const ctx = await as(own.db, me);
    expect(await changeOwnDetails(ctx, { name: "Aino Åberg", language: "sv", phone: "" })).toEqual({ ok: true, value: null });
    expect(await getOwnDetails(ctx)).toMatchObject({ name: "Aino Åberg", language: "sv", phone: null });
    expect(await getOwnDetails(await as(own.db, other))).toMatchObject({ name: "Ville Niemi" });
    expect((await facts("person.details-changed")).map((f) => [f.actor_id, f.payload])).toEqual([[me, { personId: me }]]);
  });
  test("a visitor has none", async () => {
    await expect(changeOwnDetails(asVisitor(own.db), { name: "x", language: "fi", phone: "" })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("own sign-ins", () => {
  const session = async (personId: string) => {
    const row = { user_id: personId, token: crypto.randomUUID(), expires_at: later(100), updated_at: testNow };
    const { id } = await own.db.insertInto("sign_in_session").values(row).returning("id").executeTakeFirstOrThrow();
    return id;
  };
  test("one is ended once; a second time it has ended already", async () => {
    const sessionId = await session(me);
    const ctx = await as(own.db, me);
    expect(await endOwnSession(ctx, { sessionId })).toEqual({ ok: true, value: null });
    expect(await endOwnSession(ctx, { sessionId })).toEqual({ ok: false, refusal: "already-ended" });
    expect(await facts("person.session-ended")).toHaveLength(1);
  });
  test("somebody else's is left alone", async () => {
    const sessionId = await session(other);
    expect(await endOwnSession(await as(own.db, me), { sessionId })).toEqual({ ok: false, refusal: "already-ended" });
    expect(await listOwnSessions(await as(own.db, other), testNow)).toHaveLength(1);
    await expect(endOwnSession(asVisitor(own.db), { sessionId })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("a form that was typed when the sign-in had ended", () => {
  test("is found on its own page for a day, and older ones are thrown away", async () => {
    const id = await keepTypedForm(asVisitor(own.db), { path: "/my/details", sealed: "sealed" });
    expect(await findKeptForm(asVisitor(own.db, later(23)), id, "/my/details")).toEqual({ sealed: "sealed" });
    expect(await findKeptForm(asVisitor(own.db), id, "/my")).toBeUndefined();
    expect(await findKeptForm(asVisitor(own.db, later(25)), id, "/my/details")).toBeUndefined();
    await keepTypedForm(asVisitor(own.db, later(25)), { path: "/my", sealed: "new" });
    expect((await own.db.selectFrom("kept_form").select("sealed").execute()).map((f) => f.sealed)).toEqual(["new"]);
  });
});
