import { sql, type ExpressionBuilder } from "kysely";
import type { DB } from "#db/types.ts";
import type { Context, GrantedRole } from "#domain/shared/context.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import type { Scope, ScopeKind } from "./people.rules.ts";
import { mustBeAdministrator } from "./access.queries.ts";

const toScope = (row: { scope_kind: ScopeKind; scope_id: string | null }): Scope =>
  row.scope_kind === "installation" || row.scope_id === null ? { kind: "installation" } : { kind: row.scope_kind, id: row.scope_id };

/** A grant, ended or not; the caller asks who may see it. */
export async function findGrant(ctx: Context, id: string): Promise<{ id: string; personId: string; role: GrantedRole; scope: Scope } | undefined> {
  const row = await ctx.db
    .selectFrom("role_grant")
    .select(["role_grant.id", "role_grant.person_id as personId", "role_grant.role", "role_grant.scope_kind", "role_grant.scope_id"])
    .where("role_grant.id", "=", id)
    .executeTakeFirst();
  return row && { id: row.id, personId: row.personId, role: row.role, scope: toScope(row) };
}

/** In SQL: the person in one column is a reviewer of the call in another, today. An assignment alone is no right to read. */
export const isReviewer = (person: "review_assignment.reviewer_id" | "r.reviewer_id", call: "application.call_id") =>
  sql<boolean>`exists (select 1 from role_grant g where g.person_id = ${sql.ref(person)} and g.role = 'reviewer' and g.scope_id = ${sql.ref(call)} and g.ended_at is null)`;

export type RoleOfPerson = { grantId: string; role: GrantedRole; scopeKind: ScopeKind; scopeName: LocalizedText };
export type PersonWithRoles = { id: string; name: string; email: string; roles: RoleOfPerson[] };

const plain = (name: string | null): LocalizedText => (name === null ? {} : { fi: name });

/** What a grant reaches, in words: the organiser's or team's name, or the text of the programme or cohort. */
const scopeNames = (eb: ExpressionBuilder<DB, "role_grant">) => [
  eb.selectFrom("organiser").select("organiser.name").whereRef("organiser.id", "=", "role_grant.scope_id").as("organiserName"),
  eb.selectFrom("programme").select("programme.name").whereRef("programme.id", "=", "role_grant.scope_id").as("programmeName"),
  eb.selectFrom("cohort").select("cohort.name").whereRef("cohort.id", "=", "role_grant.scope_id").as("cohortName"),
  eb.selectFrom("call").innerJoin("cohort as c", "c.id", "call.cohort_id").select("c.name").whereRef("call.id", "=", "role_grant.scope_id").as("callName"),
  eb.selectFrom("team").select("team.name").whereRef("team.id", "=", "role_grant.scope_id").as("teamName"),
];

/** Everyone who holds a role today, by name, at most 500 grants. Administrators only. `search` is part of a name or an address. */
export async function listPeopleWithRoles(ctx: Context, filter: { search?: string; role?: GrantedRole } = {}): Promise<PersonWithRoles[]> {
  mustBeAdministrator(ctx);
  let query = ctx.db
    .selectFrom("role_grant")
    .innerJoin("person", "person.id", "role_grant.person_id")
    .select(["person.id as personId", "person.name", "person.email", "role_grant.id", "role_grant.role", "role_grant.scope_kind"])
    .select(scopeNames)
    .where("role_grant.ended_at", "is", null)
    .where("person.erased_at", "is", null);
  if (filter.role) query = query.where("role_grant.role", "=", filter.role);
  if (filter.search) {
    const part = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((eb) => eb.or([eb("person.name", "ilike", part), eb("person.email", "ilike", part)]));
  }
  const rows = await query.orderBy("person.name").orderBy("person.id").orderBy("role_grant.granted_at").limit(500).execute();
  const people = new Map<string, PersonWithRoles>();
  for (const row of rows) {
    const person = people.get(row.personId) ?? { id: row.personId, name: row.name, email: row.email, roles: [] };
    const scopeName = row.programmeName ?? row.cohortName ?? row.callName ?? plain(row.organiserName ?? row.teamName);
    person.roles.push({ grantId: row.id, role: row.role, scopeKind: row.scope_kind, scopeName });
    people.set(row.personId, person);
  }
  return [...people.values()];
}

/** One current role with its person, for the page that ends it. Administrators only. */
export async function findRoleToEnd(ctx: Context, grantId: string) {
  mustBeAdministrator(ctx);
  return ctx.db
    .selectFrom("role_grant")
    .innerJoin("person", "person.id", "role_grant.person_id")
    .select(["role_grant.id", "role_grant.role", "person.name", "person.email"])
    .where("role_grant.id", "=", grantId)
    .where("role_grant.ended_at", "is", null)
    .executeTakeFirst();
}
