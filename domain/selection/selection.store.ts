import type { Insertable, Updateable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The cohort's row, locked: whoever counts or changes its places holds it until the transaction ends. */
export async function lockCohort(db: Db, id: string) {
  return db.selectFrom("cohort").select(["id", "state", "capacity", "zone"]).where("id", "=", id).forUpdate().executeTakeFirst();
}

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

export async function insertAssignment(db: Db, row: Insertable<DB["review_assignment"]>): Promise<void> {
  await db.insertInto("review_assignment").values(row).execute();
}

export async function updateAssignment(db: Db, id: string, change: Updateable<DB["review_assignment"]>): Promise<void> {
  await db.updateTable("review_assignment").set(change).where("id", "=", id).execute();
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

/** Takes a person off these applications, also where they have delivered; returns the assignments. */
export async function recuseFrom(db: Db, of: { personId: string; applicationIds: readonly string[]; at: Date }): Promise<string[]> {
  if (of.applicationIds.length === 0) return [];
  const rows = await db
    .updateTable("review_assignment")
    .set({ state: "recused", answered_at: of.at })
    .where("reviewer_id", "=", of.personId)
    .where("application_id", "in", of.applicationIds)
    .where("state", "in", ["assigned", "accepted", "delivered"])
    .returning("id")
    .execute();
  return rows.map((r) => r.id);
}

/** What was found earlier stays; false then. */
export async function insertFoundConflict(db: Db, row: Insertable<DB["conflict"]>): Promise<boolean> {
  const made = await db
    .insertInto("conflict")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id", "source"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** What a person said last about an application. */
export async function putDeclaredConflict(db: Db, row: Insertable<DB["conflict"]>): Promise<void> {
  const { has_conflict, kind, explanation, created_at } = row;
  await db
    .insertInto("conflict")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id", "source"]).doUpdateSet({ has_conflict, kind, explanation, created_at }))
    .execute();
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

export async function lockCall(db: Db, id: string): Promise<void> {
  await db.selectFrom("call").select("id").where("id", "=", id).forUpdate().execute();
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

export async function putIntention(db: Db, row: Insertable<DB["decision"]>): Promise<void> {
  const { application_id, ...change } = row;
  await db
    .insertInto("decision")
    .values({ application_id, ...change })
    .onConflict((c) => c.column("application_id").doUpdateSet(change))
    .execute();
}

/** False when nothing was intended. */
export async function clearIntention(db: Db, applicationId: string): Promise<boolean> {
  const row = await db
    .updateTable("decision")
    .set({ intended: null, wait_rank: null })
    .where("application_id", "=", applicationId)
    .where("intended", "is not", null)
    .where("published", "is", null)
    .returning("application_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function findRunningBatch(db: Db, callId: string) {
  return db.selectFrom("publication_batch").selectAll().where("call_id", "=", callId).where("finished_at", "is", null).executeTakeFirst();
}

export async function insertBatch(db: Db, row: Insertable<DB["publication_batch"]>): Promise<void> {
  await db.insertInto("publication_batch").values(row).execute();
}

/** Puts every unpublished intention for a submitted application of the call into the batch; returns how many. */
export async function fillBatch(db: Db, callId: string, batchId: string): Promise<number> {
  const rows = await db
    .updateTable("decision")
    .set({ batch_id: batchId })
    .where("published", "is", null)
    .where("intended", "is not", null)
    .where("application_id", "in", (eb) => eb.selectFrom("application").select("application.id").where("application.call_id", "=", callId).where("application.state", "=", "submitted"))
    .returning("application_id")
    .execute();
  return rows.length;
}

/** The next unpublished decision of a batch, locked; those that someone else is publishing right now are passed over. */
export async function takeUnpublished(db: Db, batchId: string) {
  return db.selectFrom("decision").selectAll().where("batch_id", "=", batchId).where("published", "is", null).orderBy("application_id").limit(1).forUpdate().skipLocked().executeTakeFirst();
}

/** Ends a batch in which nothing is left; false while there is, or when it has ended. */
export async function finishBatch(db: Db, batchId: string, at: Date): Promise<boolean> {
  const row = await db
    .updateTable("publication_batch")
    .set({ finished_at: at })
    .where("id", "=", batchId)
    .where("finished_at", "is", null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom("decision").select("decision.application_id").where("decision.batch_id", "=", batchId).where("decision.published", "is", null))))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes what is not published out of a batch; returns how many. */
export async function emptyBatch(db: Db, batchId: string): Promise<number> {
  const rows = await db.updateTable("decision").set({ batch_id: null }).where("batch_id", "=", batchId).where("published", "is", null).returning("application_id").execute();
  return rows.length;
}

export async function insertApproval(db: Db, row: Insertable<DB["publication_approval"]>): Promise<void> {
  await db.insertInto("publication_approval").values(row).execute();
}

export async function lockDecision(db: Db, applicationId: string) {
  return db.selectFrom("decision").selectAll().where("application_id", "=", applicationId).forUpdate().executeTakeFirst();
}

export async function updateDecision(db: Db, applicationId: string, change: Updateable<DB["decision"]>): Promise<void> {
  await db.updateTable("decision").set(change).where("application_id", "=", applicationId).execute();
}

export async function insertLetter(db: Db, row: Insertable<DB["letter"]>): Promise<void> {
  await db.insertInto("letter").values(row).execute();
}

export async function insertSeat(db: Db, row: Insertable<DB["seat"]>): Promise<void> {
  await db.insertInto("seat").values(row).execute();
}

export async function lockSeat(db: Db, id: string) {
  return db.selectFrom("seat").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function updateSeat(db: Db, id: string, change: Updateable<DB["seat"]>): Promise<void> {
  await db.updateTable("seat").set(change).where("id", "=", id).execute();
}

/** Offered and confirmed places, and those that a running batch is about to offer. Hold the cohort's lock. */
export async function countTaken(db: Db, cohortId: string): Promise<number> {
  const seats = await db
    .selectFrom("seat")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("cohort_id", "=", cohortId)
    .where("state", "in", ["offered", "confirmed"])
    .executeTakeFirstOrThrow();
  const reserved = await db
    .selectFrom("decision")
    .innerJoin("publication_batch", "publication_batch.id", "decision.batch_id")
    .innerJoin("call", "call.id", "publication_batch.call_id")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("call.cohort_id", "=", cohortId)
    .where("decision.intended", "=", "select")
    .where("decision.published", "is", null)
    .where("publication_batch.finished_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(seats.n) + Number(reserved.n);
}

/** First in the waiting list. */
export async function takeNextWaiting(db: Db, cohortId: string) {
  return db.selectFrom("seat").selectAll().where("cohort_id", "=", cohortId).where("state", "=", "waitlisted").orderBy("rank").orderBy("id").limit(1).forUpdate().executeTakeFirst();
}

export async function insertTeam(db: Db, team: Insertable<DB["team"]>, organisationIds: string[]): Promise<void> {
  await db.insertInto("team").values(team).execute();
  await db
    .insertInto("team_organisation")
    .values(organisationIds.map((organisation_id, i) => ({ team_id: team.id, organisation_id, position: i + 1 })))
    .execute();
}

export async function insertMember(db: Db, row: Insertable<DB["team_member"]>): Promise<void> {
  await db.insertInto("team_member").values(row).execute();
}

export async function lockTeam(db: Db, teamId: string): Promise<void> {
  await db.selectFrom("team").select("id").where("id", "=", teamId).forUpdate().execute();
}

export async function endMember(db: Db, membershipId: string, at: Date): Promise<void> {
  await db.updateTable("team_member").set({ left_at: at }).where("id", "=", membershipId).execute();
}

/** Ends a membership while the team has other members; false when this is the last, or has ended. The team must be locked. */
export async function endMemberUnlessLast(db: Db, { teamId, membershipId, at }: { teamId: string; membershipId: string; at: Date }): Promise<boolean> {
  const ended = await db
    .updateTable("team_member")
    .set({ left_at: at })
    .where("id", "=", membershipId)
    .where("left_at", "is", null)
    .where((eb) => eb.exists(eb.selectFrom("team_member as other").select("other.id").where("other.team_id", "=", teamId).where("other.id", "<>", membershipId).where("other.left_at", "is", null)))
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

/** Takes the team of an application, and its members, out of the cohort. */
export async function endTeam(db: Db, applicationId: string, at: Date): Promise<void> {
  const team = await db.updateTable("team").set({ left_at: at }).where("application_id", "=", applicationId).where("left_at", "is", null).returning("id").executeTakeFirst();
  if (team) await db.updateTable("team_member").set({ left_at: at }).where("team_id", "=", team.id).where("left_at", "is", null).execute();
}

/** Intended decisions of submitted applications that are not published: all, or those of one kind. */
export async function countReady(db: Db, callId: string, intended?: "select" | "wait" | "refuse"): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .innerJoin("application", "application.id", "decision.application_id")
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .where("application.call_id", "=", callId)
    .where("application.state", "=", "submitted")
    .where("decision.published", "is", null)
    .where("decision.intended", "is not", null)
    .$if(intended !== undefined, (q) => q.where("decision.intended", "=", intended!))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

export async function findBatch(db: Db, id: string) {
  return db
    .selectFrom("publication_batch")
    .innerJoin("call", "call.id", "publication_batch.call_id")
    .select(["publication_batch.id", "call.cohort_id"])
    .where("publication_batch.id", "=", id)
    .executeTakeFirst();
}

/** Offers that nobody has taken in time. */
export async function listExpiredOffers(db: Db, now: Date) {
  return db.selectFrom("seat").select(["id", "cohort_id"]).where("state", "=", "offered").where("offered_until", "<=", now).orderBy("offered_until").limit(200).execute();
}

export async function putReading(db: Db, row: Insertable<DB["letter_reading"]>): Promise<void> {
  const { fingerprint, read_at } = row;
  await db
    .insertInto("letter_reading")
    .values(row)
    .onConflict((c) => c.columns(["application_id", "person_id"]).doUpdateSet({ fingerprint, read_at }))
    .execute();
}

/** A view of that name is written over. */
export async function putListView(db: Db, row: Insertable<DB["list_view"]>): Promise<string> {
  const put = await db
    .insertInto("list_view")
    .values(row)
    .onConflict((c) => c.columns(["cohort_id", "person_id", "name"]).doUpdateSet({ filter: row.filter }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return put.id;
}

/** False when the person has no such view in the cohort. */
export async function deleteListView(db: Db, of: { id: string; cohortId: string; personId: string }): Promise<boolean> {
  const gone = await db.deleteFrom("list_view").where("id", "=", of.id).where("cohort_id", "=", of.cohortId).where("person_id", "=", of.personId).returning("id").executeTakeFirst();
  return gone !== undefined;
}
