import { mustBePerson } from "#domain/people/access.queries.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { mustRunCase } from "./cases.queries.ts";
import { getOwnAssignment } from "./own-assignment.queries.ts";

export type NoteReader = { personId: string; name: string; /** null: runs the call */ assignmentId: string | null };

/** Who reads the notes on an application: its reviewers who have delivered, the managers of its cohort and who stands in for them; nobody with a conflict in it. Unscoped. */
export async function listNoteReaders(ctx: Context, applicationId: string): Promise<NoteReader[]> {
  const reviewers = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application", "application.id", "r.application_id")
    .innerJoin("review", "review.assignment_id", "r.id")
    .innerJoin("person", "person.id", "r.reviewer_id")
    .select(["person.id as personId", "person.name", "r.id as assignmentId"])
    .where("r.application_id", "=", applicationId)
    .where("r.state", "in", ["accepted", "delivered"])
    .where("review.delivered_at", "is not", null)
    .where(isReviewer("r.reviewer_id", "application.call_id"))
    .execute();
  const managers = await ctx.db
    .selectFrom("application as a")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("person", (j) =>
      j.on((eb) =>
        eb.or([
          eb.exists(eb.selectFrom("cohort_role as m").select("m.role").whereRef("m.cohort_id", "=", "call.cohort_id").whereRef("m.person_id", "=", "person.id").where("m.role", "=", "manager")),
          eb.exists(eb.selectFrom("case_substitute as s").select("s.id").whereRef("s.application_id", "=", "a.id").whereRef("s.person_id", "=", "person.id").where("s.ended_at", "is", null)),
        ]),
      ),
    )
    .select(["person.id as personId", "person.name"])
    .where("a.id", "=", applicationId)
    .where("person.erased_at", "is", null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("conflict as c").select("c.id").whereRef("c.application_id", "=", "a.id").whereRef("c.person_id", "=", "person.id").where("c.has_conflict", "=", true))),
    )
    .execute();
  const reviewing = new Set(reviewers.map((r) => r.personId));
  return [...reviewers, ...managers.filter((m) => !reviewing.has(m.personId)).map((m) => ({ ...m, assignmentId: null }))].sort((a, b) => a.name.localeCompare(b.name));
}

async function readNotes(ctx: Context, applicationId: string) {
  return ctx.db
    .selectFrom("review_note as n")
    .innerJoin("person", "person.id", "n.author_id")
    .select(["n.id", "n.body", "n.created_at as at", "person.name"])
    .where("n.application_id", "=", applicationId)
    .orderBy("n.created_at")
    .orderBy("n.id")
    .limit(500)
    .execute();
}

async function discussionOf(ctx: Context, applicationId: string, mayWrite: boolean) {
  const me = mustBePerson(ctx).personId;
  const readers = (await listNoteReaders(ctx, applicationId)).filter((r) => r.personId !== me);
  return { notes: await readNotes(ctx, applicationId), names: readers.map((r) => r.name), mayWrite };
}
export type Discussion = Awaited<ReturnType<typeof discussionOf>>;

/** Whether a review has ever been delivered; one that a manager sent back starts over. Unscoped. */
export async function hasDelivered(ctx: Context, assignmentId: string): Promise<boolean> {
  const row = await ctx.db.selectFrom("review").select("delivered_at").where("assignment_id", "=", assignmentId).executeTakeFirst();
  return Boolean(row?.delivered_at);
}

/** What is written about the application of the actor's own assignment; null before they have delivered. */
export async function findDiscussion(ctx: Context, assignmentId: string): Promise<Discussion | null> {
  const own = await getOwnAssignment(ctx, assignmentId);
  if (!(await hasDelivered(ctx, assignmentId))) return null;
  return discussionOf(ctx, own.applicationId, own.phase.hasDiscussion);
}

/** The same for those who run the cohort and have no conflict in the application. */
export async function getCaseDiscussion(ctx: Context, applicationId: string): Promise<Discussion> {
  await mustRunCase(ctx, applicationId);
  return discussionOf(ctx, applicationId, true);
}

/** What the mail of a mention says; undefined when the person no longer reads these notes. Unscoped, for the worker. */
export async function findMention(ctx: Context, noteId: string, personId: string) {
  const note = await ctx.db
    .selectFrom("review_note as n")
    .innerJoin("application as a", "a.id", "n.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("person as author", "author.id", "n.author_id")
    .innerJoin("review_note_mention as m", (j) => j.onRef("m.note_id", "=", "n.id").on("m.person_id", "=", personId))
    .innerJoin("person as reader", "reader.id", "m.person_id")
    .select(["n.application_id as applicationId", "a.diary_number as diaryNumber", "call.cohort_id as cohortId", "cohort.zone", "author.name as by"])
    .select(["reader.email", "reader.language"])
    .where("n.id", "=", noteId)
    .executeTakeFirst();
  const reader = note && (await listNoteReaders(ctx, note.applicationId)).find((r) => r.personId === personId);
  return reader && { ...note, assignmentId: reader.assignmentId };
}

/** Whom a note mentions, with the cohort; unscoped, for the worker. */
export async function listMentioned(ctx: Context, noteId: string) {
  return ctx.db.selectFrom("review_note_mention as m").innerJoin("person", "person.id", "m.person_id").select(["person.id as personId", "person.email"]).where("m.note_id", "=", noteId).execute();
}
