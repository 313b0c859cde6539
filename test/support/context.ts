import type { Db } from "#db/types.ts";
import { findActor } from "#domain/people/access.queries.ts";
import * as people from "#domain/people/people.store.ts";
import type { Context, GrantedRole } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";

/** Tests tell their own time: a Tuesday in the middle of the demo's call unless a test says otherwise. */
export const testNow = new Date("2026-11-24T10:00:00Z");

export const asSystem = (db: Db, now = testNow): Context => ({ db, now, actor: { kind: "system" } });
export const asVisitor = (db: Db, now = testNow): Context => ({ db, now, actor: { kind: "visitor" } });

/** The context of a person, read as a request would read it. */
export async function as(db: Db, personId: string, now = testNow): Promise<Context> {
  const actor = await findActor(db, personId, "fi");
  if (!actor) throw new Error("no such person");
  return { db, now, actor };
}

let counter = 0;

/** A person with a name and an address of their own; returns the id. */
export async function makePerson(db: Db, given: { name?: string; email?: string; language?: "fi" | "sv" | "en" } = {}): Promise<string> {
  counter += 1;
  const email = given.email ?? `person-${counter}-${Math.random().toString(36).slice(2, 8)}@example.org`;
  const { id } = await people.upsertPerson(db, { id: newId({ now: testNow }), email, name: given.name ?? `Person ${counter}`, language: given.language ?? "fi", now: testNow });
  return id;
}

/** A role for a person, without the command's question whether the giver may. */
export async function giveRole(
  db: Db,
  personId: string,
  role: GrantedRole,
  scope: { kind: "installation" | "organiser" | "programme" | "cohort" | "call" | "team"; id?: string } = { kind: "installation" },
): Promise<void> {
  await people.insertGrant(db, { id: newId({ now: testNow }), person_id: personId, role, scope_kind: scope.kind, scope_id: scope.id ?? null, granted_by: null, granted_at: testNow });
}
