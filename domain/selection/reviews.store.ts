import { sql, type Insertable, type Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

export async function putReviewerTerms(db: Db, row: Insertable<DB["reviewer_terms"]>): Promise<void> {
  const { call_id: _, person_id: __, ...terms } = row;
  await db
    .insertInto("reviewer_terms")
    .values(row)
    .onConflict((c) => c.columns(["call_id", "person_id"]).doUpdateSet(terms))
    .execute();
}

export async function lockAssignment(db: Db, id: string) {
  return db.selectFrom("review_assignment").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function findAssignment(db: Db, applicationId: string, reviewerId: string) {
  return db.selectFrom("review_assignment").selectAll().where("application_id", "=", applicationId).where("reviewer_id", "=", reviewerId).forUpdate().executeTakeFirst();
}

type NewAssignment = { id: string; applicationId: string; reviewerId: string };

/** Assignments that share everything but who reviews what, in one statement. */
export async function insertAssignments(db: Db, rows: readonly NewAssignment[], of: Pick<Insertable<DB["review_assignment"]>, "state" | "due_at" | "assigned_by" | "assigned_at">): Promise<void> {
  const column = (name: keyof NewAssignment) => sql`${sql.val(rows.map((r) => r[name]))}::uuid[]`;
  await sql`
    insert into review_assignment (id, application_id, reviewer_id, state, due_at, assigned_by, assigned_at)
    select id, application_id, reviewer_id, ${of.state}, ${of.due_at}::timestamptz, ${of.assigned_by}::uuid, ${of.assigned_at}::timestamptz
    from unnest(${column("id")}, ${column("applicationId")}, ${column("reviewerId")}) as given (id, application_id, reviewer_id)`.execute(db);
}

export async function updateAssignment(db: Db, id: string, change: Updateable<DB["review_assignment"]>): Promise<void> {
  await db.updateTable("review_assignment").set(change).where("id", "=", id).execute();
}

/** When the reviews of a call that are not delivered are due. */
export async function setOpenDueDates(db: Db, callId: string, dueAt: Date): Promise<void> {
  await db
    .updateTable("review_assignment")
    .set({ due_at: dueAt })
    .where("state", "in", ["assigned", "accepted"])
    .where("due_at", "<>", dueAt)
    .where("application_id", "in", (eb) => eb.selectFrom("application").select("application.id").where("application.call_id", "=", callId))
    .execute();
}

/** Voids the assignments of a person in a call that are not delivered; returns their ids. */
export async function voidOpenAssignments(db: Db, of: { personId: string; callId: string; at: Date }): Promise<string[]> {
  const rows = await db
    .updateTable("review_assignment")
    .set({ state: "void", answered_at: of.at })
    .where("reviewer_id", "=", of.personId)
    .where("state", "in", ["assigned", "accepted"])
    .where("application_id", "in", (eb) => eb.selectFrom("application").select("application.id").where("application.call_id", "=", of.callId))
    .returning("id")
    .execute();
  return rows.map((r) => r.id);
}

/** Takes people off applications, also where they have delivered, unless they are decided: what was decided stays as it was weighed. Returns the assignments. */
export async function recuse(db: Db, pairs: readonly { personId: string; applicationId: string }[], at: Date): Promise<string[]> {
  const column = (name: "personId" | "applicationId") => sql`${sql.val(pairs.map((p) => p[name]))}::uuid[]`;
  const gone = await sql<{ id: string }>`
    update review_assignment r set state = 'recused', answered_at = ${at}::timestamptz
    from unnest(${column("personId")}, ${column("applicationId")}) as given (person_id, application_id)
    join application a on a.id = given.application_id and a.state = 'submitted'
    where r.reviewer_id = given.person_id and r.application_id = given.application_id and r.state in ('assigned', 'accepted', 'delivered')
    returning r.id`.execute(db);
  return gone.rows.map((row) => row.id);
}

type FoundConflict = { id: string; applicationId: string; personId: string; kind: string; declarationId: string | null };

/** What the register and declarations show, in one statement; a conflict that is there stays as it is, a person's earlier "no conflict" does not. Returns the ids of the new ones. */
export async function insertFoundConflicts(db: Db, rows: readonly FoundConflict[], at: Date): Promise<string[]> {
  const column = (name: keyof FoundConflict, type: "uuid" | "text") => sql`${sql.val(rows.map((r) => r[name]))}::${sql.raw(type)}[]`;
  const made = await sql<{ id: string }>`
    insert into conflict (id, application_id, person_id, has_conflict, kind, source, explanation, declaration_id, created_at)
    select given.id, application_id, given.person_id, true, given.kind, case when declaration_id is null then 'found' else 'declared' end, d.explanation, declaration_id, ${at}::timestamptz
    from unnest(${column("id", "uuid")}, ${column("applicationId", "uuid")}, ${column("personId", "uuid")}, ${column("kind", "text")}, ${column("declarationId", "uuid")})
      as given (id, application_id, person_id, kind, declaration_id)
    left join conflict_declaration d on d.id = declaration_id
    on conflict (application_id, person_id, source) do update
      set has_conflict = true, kind = excluded.kind, explanation = excluded.explanation, declaration_id = excluded.declaration_id, created_at = excluded.created_at
      where not conflict.has_conflict
    returning id`.execute(db);
  return made.rows.map((r) => r.id);
}

/** What a person said last about an application; returns the row's id. */
export async function putDeclaredConflict(db: Db, row: Insertable<DB["conflict"]>): Promise<string> {
  const { has_conflict, kind, explanation, created_at, declaration_id = null } = row;
  const { id } = await db
    .insertInto("conflict")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id", "source"]).doUpdateSet({ has_conflict, kind, explanation, created_at, declaration_id }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** That a person stands too near to these organisations in a call, in their latest words; those that are not known are left out. */
export async function putDeclarations(
  db: Db,
  rows: readonly { id: string; organisationId: string }[],
  of: Pick<Insertable<DB["conflict_declaration"]>, "call_id" | "person_id" | "kind" | "explanation" | "declared_at">,
): Promise<{ id: string; organisationId: string }[]> {
  const column = (name: "id" | "organisationId") => sql`${sql.val(rows.map((r) => r[name]))}::uuid[]`;
  const put = await sql<{ id: string; organisationId: string }>`
    insert into conflict_declaration (id, call_id, organisation_id, person_id, kind, explanation, declared_at)
    select given.id, ${of.call_id}::uuid, o.id, ${of.person_id}::uuid, ${of.kind}, ${of.explanation}, ${of.declared_at}::timestamptz
    from unnest(${column("id")}, ${column("organisationId")}) as given (id, organisation_id)
    join organisation o on o.id = given.organisation_id
    on conflict (call_id, person_id, organisation_id) where withdrawn_at is null do update
      set kind = excluded.kind, explanation = excluded.explanation, declared_at = excluded.declared_at
    returning id, organisation_id as "organisationId"`.execute(db);
  return put.rows;
}

/** False when it was withdrawn already. */
export async function withdrawDeclaration(db: Db, id: string, at: Date): Promise<boolean> {
  const row = await db.updateTable("conflict_declaration").set({ withdrawn_at: at }).where("id", "=", id).where("withdrawn_at", "is", null).returning("id").executeTakeFirst();
  return row !== undefined;
}

/** The empty review of an accepted assignment; one that was begun before stays. */
export async function startReview(db: Db, row: Insertable<DB["review"]>): Promise<void> {
  await db
    .insertInto("review")
    .values(row)
    .onConflict((c) => c.column("assignment_id").doNothing())
    .execute();
}

export async function lockReview(db: Db, assignmentId: string) {
  return db.selectFrom("review").selectAll().where("assignment_id", "=", assignmentId).forUpdate().executeTakeFirst();
}

export async function updateReview(db: Db, id: string, change: Updateable<DB["review"]>): Promise<void> {
  await db.updateTable("review").set(change).where("id", "=", id).execute();
}

/** The phases of a call's review, a whole list. */
export async function replaceReviewPhases(db: Db, callId: string, phases: Insertable<DB["review_phase"]>[]): Promise<void> {
  await db.deleteFrom("review_phase").where("call_id", "=", callId).execute();
  if (phases.length > 0) await db.insertInto("review_phase").values(phases).execute();
}

/** The criteria and phases of a call stand still until the transaction ends; reviewers hold them together, whoever changes them alone. */
export async function holdCriteria(db: Db, callId: string): Promise<void> {
  await db.selectFrom("call").select("id").where("id", "=", callId).forShare().execute();
}

export async function putScore(db: Db, row: Insertable<DB["score"]>): Promise<void> {
  await db
    .insertInto("score")
    .values(row)
    .onConflict((c) => c.columns(["review_id", "criterion_id"]).doUpdateSet({ value: row.value ?? null, is_unable: row.is_unable ?? false, reason: row.reason ?? "" }))
    .execute();
}

/** A note and whom it mentions. */
export async function insertNote(db: Db, note: Insertable<DB["review_note"]>, mentioned: readonly string[]): Promise<void> {
  await db.insertInto("review_note").values(note).execute();
  if (mentioned.length > 0)
    await db
      .insertInto("review_note_mention")
      .values(mentioned.map((person_id) => ({ note_id: note.id, person_id })))
      .execute();
}
