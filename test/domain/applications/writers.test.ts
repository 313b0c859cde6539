import { expect, test } from "vitest";
import { addWriter } from "#domain/applications/add-writer.ts";
import { changeWriter } from "#domain/applications/change-writer.ts";
import { endWriter } from "#domain/applications/end-writer.ts";
import type { WriterAccess } from "#domain/applications/applications.schema.ts";
import { findApplicationAccess } from "#domain/applications/application-access.queries.ts";
import { listWriters } from "#domain/applications/parties.queries.ts";
import { saveAnswers } from "#domain/applications/save-answers.ts";
import { makeDraft } from "#test/factories/drafts.ts";
import { as, makePerson } from "#test/support/context.ts";
import { ownDatabase } from "#test/support/database.ts";

const own = ownDatabase();

test("a new address becomes a person who may do what was given, until it is ended", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const added = await addWriter(ctx, { applicationId, email: "uusi@example.org", name: "Uusi Kirjoittaja", access: "edit" });
  if (!added.ok) throw new Error(added.refusal);
  const person = await own.db.selectFrom("person").select(["id", "name"]).where("email", "=", "uusi@example.org").executeTakeFirstOrThrow();
  expect(person.name).toBe("Uusi Kirjoittaja");
  const them = await as(own.db, person.id);
  expect(await findApplicationAccess(them, applicationId)).toMatchObject({ access: "edit", state: "draft" });
  expect(await addWriter(ctx, { applicationId, email: "uusi@example.org", name: "Sama", access: "submit" })).toEqual({ ok: false, refusal: "already-writer" });
  expect(await endWriter(ctx, { applicationId, writerId: added.value.writerId })).toMatchObject({ ok: true });
  expect(await findApplicationAccess(them, applicationId)).toBeUndefined();
  const names = await own.db.selectFrom("event").select("name").where("name", "like", "application.writer-%").orderBy("id").execute();
  expect(names.map((e) => e.name)).toEqual(["application.writer-added", "application.writer-ended"]);
});

test("someone who may send always remains, also when two end each other at once", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const [first] = await listWriters(ctx, applicationId);
  expect(await endWriter(ctx, { applicationId, writerId: first!.id })).toEqual({ ok: false, refusal: "last-submitter" });
  const second = await addWriter(ctx, { applicationId, email: "toinen@example.org", name: "Toinen", access: "submit" });
  if (!second.ok) throw new Error(second.refusal);
  const them = await as(own.db, (await listWriters(ctx, applicationId))[1]!.personId);
  const both = await Promise.allSettled([endWriter(them, { applicationId, writerId: first!.id }), endWriter(ctx, { applicationId, writerId: second.value.writerId })]);
  expect(both.filter((r) => r.status === "fulfilled" && r.value.ok)).toHaveLength(1);
  expect(await listWriters(ctx, applicationId)).toHaveLength(1);
});

test("those who may not: an editor is refused, a stranger sees nothing, another application's writer is not found", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  await addWriter(ctx, { applicationId, email: "ed@example.org", name: "Ed", access: "edit" });
  const editor = await as(own.db, await makePerson(own.db, { email: "ed@example.org" }));
  const invitation = { applicationId, email: "x@example.org", name: "X", access: "see" as const };
  await expect(addWriter(editor, invitation)).rejects.toThrow("not allowed");
  await expect(addWriter(await as(own.db, await makePerson(own.db)), invitation)).rejects.toThrow("application not found");
  const other = await makeDraft(own.db);
  const [theirs] = await listWriters(other.ctx, other.applicationId);
  await expect(endWriter(ctx, { applicationId, writerId: theirs!.id })).rejects.toThrow("writer not found");
});

test("the level of a writer changes at once: from seeing to commenting to writing, and back", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const added = await addWriter(ctx, { applicationId, email: "taso@example.org", name: "Taso", access: "see" });
  if (!added.ok) throw new Error(added.refusal);
  const them = await as(own.db, await makePerson(own.db, { email: "taso@example.org" }));
  const save = () => saveAnswers(them, { applicationId, section: "need", baseVersion: 0, answers: { goal: "x" } });
  const change = (access: WriterAccess) => changeWriter(ctx, { applicationId, writerId: added.value.writerId, access });
  for (const access of ["see", "comment"] as const) {
    await change(access);
    await expect(save(), access).rejects.toThrow("not allowed");
    await expect(changeWriter(them, { applicationId, writerId: added.value.writerId, access: "submit" })).rejects.toThrow("not allowed");
  }
  expect(await change("edit")).toEqual({ ok: true, value: { name: "Taso" } });
  expect(await save()).toMatchObject({ ok: true });
  await change("comment");
  await expect(save()).rejects.toThrow("not allowed");
});

test("two who may send take that right from each other at once: one still has it", async () => {
  const { applicationId, ctx } = await makeDraft(own.db);
  const [first] = await listWriters(ctx, applicationId);
  expect(await changeWriter(ctx, { applicationId, writerId: first!.id, access: "edit" })).toEqual({ ok: false, refusal: "last-submitter" });
  await addWriter(ctx, { applicationId, email: "lahettaja@example.org", name: "Lähettäjä", access: "submit" });
  const second = (await listWriters(ctx, applicationId))[1]!;
  const them = await as(own.db, second.personId);
  await Promise.allSettled([changeWriter(ctx, { applicationId, writerId: second.id, access: "see" }), changeWriter(them, { applicationId, writerId: first!.id, access: "see" })]);
  expect((await listWriters(ctx, applicationId)).filter((w) => w.access === "submit")).toHaveLength(1);
});
