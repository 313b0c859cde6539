import { sql } from "kysely";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { getFormVersion } from "#domain/programmes/form-versions.queries.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { findApplicationAccess, mustReach } from "./application-access.queries.ts";

export type Attached = { id: string; questionKey: string; name: string; bytes: number; mediaType: string; sha256: string };
/** With the name of the copy from which it has been taken out who applies, where somebody has made one. */
export type AttachedWithCopy = Attached & { redactedName: string | null };

/** The files of an application, one a question; at most 200. With `at` those that it had at that moment. Unscoped: ask for access first. */
export async function listAttachments(ctx: Context, applicationId: string, at?: Date): Promise<AttachedWithCopy[]> {
  const query = ctx.db.selectFrom("attachment as a").where("a.completion_id", "is", null);
  const then = at ? query.where("a.created_at", "<=", at).where((eb) => eb.or([eb("a.removed_at", "is", null), eb("a.removed_at", ">", at)])) : query.where("a.removed_at", "is", null);
  return then
    .innerJoin("file", "file.id", "a.file_id")
    .leftJoin("file as copy", "copy.id", "a.redacted_file_id")
    .select(["a.id", "a.question_key as questionKey", "file.name", "file.bytes", "file.media_type as mediaType", "file.sha256", "copy.name as redactedName"])
    .where("a.application_id", "=", applicationId)
    .orderBy("a.created_at")
    .limit(200)
    .execute();
}

/** The files that wait for a completion to be sent; its writers alone see them. Unscoped. */
export async function listWaitingAttachments(ctx: Context, completionId: string): Promise<Attached[]> {
  return ctx.db
    .selectFrom("attachment as a")
    .innerJoin("file", "file.id", "a.file_id")
    .select(["a.id", "a.question_key as questionKey", "file.name", "file.bytes", "file.media_type as mediaType", "file.sha256"])
    .where("a.completion_id", "=", completionId)
    .where("a.removed_at", "is", null)
    .orderBy("a.created_at")
    .limit(200)
    .execute();
}

/** Whether the review of the application's call hides who applies now: as the phase that has begun last says, else the first one. */
const isBlind = (now: Date) => sql<boolean>`coalesce((
  select p.hides_applicants from review_phase p where p.call_id = application.call_id
  order by p.opens_at <= ${now} desc, case when p.opens_at <= ${now} then p.opens_at end desc, p.opens_at limit 1), false)`;

/** Which of an application's files the actor gets who reviews it (has said that nothing stands in the way): redacted copies while applicants are hidden, since files say whose they are. */
async function reviewed(ctx: Context, applicationId: string): Promise<Kept | undefined> {
  if (ctx.actor.kind !== "person") return undefined;
  const row = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application", "application.id", "r.application_id")
    .select(isBlind(ctx.now).as("isBlind"))
    .where("r.application_id", "=", applicationId)
    .where("r.reviewer_id", "=", mustBePerson(ctx).personId)
    .where("r.state", "in", ["accepted", "delivered"])
    .where(isReviewer("r.reviewer_id", "application.call_id"))
    .executeTakeFirst();
  return row && (row.isBlind ? "redacted" : "original");
}

/** A file's name, type and content, for writers, once it has been sent for the cohort's managers and, unless it is for the organiser alone, the application's reviewers; NotFound for others. Reviewers of a phase that hides applicants get its redacted copy. */
export async function getAttachment(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage) {
  const asWriter = await findApplicationAccess(ctx, input.applicationId);
  const kept = asWriter ? "original" : await reviewed(ctx, input.applicationId);
  if (!kept) throw new NotFound("attachment");
  const file = await readAttachment(ctx, input, storage, kept);
  if (file.isWaiting && (!asWriter || asWriter.access === "staff")) throw new NotFound("attachment");
  if (!asWriter && file.visibleTo === "organiser") throw new NotFound("attachment");
  return file;
}

/** The redacted copy of a file, for those who run the cohort; NotFound for others. */
export async function getRedactedCopy(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage) {
  await mustReach(ctx, input.applicationId, ["staff"]);
  return readAttachment(ctx, input, storage, "redacted");
}

/** A file as it was attached, or the copy for reviewers who must not know whose it is. */
type Kept = "original" | "redacted";

/** A file's name, type and content, and whom its question is for. Unscoped: ask for access to the application first. */
export async function readAttachment(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage, kept: Kept = "original") {
  const row = await ctx.db
    .selectFrom("attachment as a")
    .innerJoin("file", "file.id", kept === "original" ? "a.file_id" : "a.redacted_file_id")
    .innerJoin("application", "application.id", "a.application_id")
    .select(["file.name", "file.media_type as mediaType", "file.stored_key as key", "a.question_key as questionKey", "a.completion_id as completionId", "application.form_version_id as formVersionId"])
    .where("a.id", "=", input.attachmentId)
    .where("a.application_id", "=", input.applicationId)
    .where("a.removed_at", "is", null)
    .executeTakeFirst();
  const { name, mediaType, key, questionKey, completionId, formVersionId } = found(row, "attachment");
  const form = await getFormVersion(ctx, formVersionId);
  const question = form.sections.flatMap((s) => s.questions).find((q) => q.key === questionKey);
  return { name, mediaType, visibleTo: question?.visibleTo, isWaiting: completionId !== null, bytes: await storage.get(key) };
}
