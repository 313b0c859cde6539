import { sql } from "kysely";
import { mustBePerson } from "#domain/people/access.queries.ts";
import { FormContent } from "#domain/programmes/form.schema.ts";
import { isReviewer } from "#domain/people/roles.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found, NotFound } from "#domain/shared/errors.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { findApplicationAccess } from "./application-access.queries.ts";

export type Attached = { id: string; questionKey: string; name: string; bytes: number; mediaType: string; sha256: string };

/** The files of an application, one a question; at most 200. With `at` those that it had at that moment. Unscoped: ask for access first. */
export async function listAttachments(ctx: Context, applicationId: string, at?: Date): Promise<Attached[]> {
  const query = ctx.db.selectFrom("attachment as a");
  const then = at ? query.where("a.created_at", "<=", at).where((eb) => eb.or([eb("a.removed_at", "is", null), eb("a.removed_at", ">", at)])) : query.where("a.removed_at", "is", null);
  return then
    .innerJoin("file", "file.id", "a.file_id")
    .select(["a.id", "a.question_key as questionKey", "file.name", "file.bytes", "file.media_type as mediaType", "file.sha256"])
    .where("a.application_id", "=", applicationId)
    .orderBy("a.created_at")
    .limit(200)
    .execute();
}

/** Whether the review of the application's call hides who applies now: as the phase that has begun last says, else the first one. */
const isBlind = (now: Date) => sql<boolean>`coalesce((
  select p.hides_applicants from review_phase p where p.call_id = application.call_id
  order by p.opens_at <= ${now} desc, case when p.opens_at <= ${now} then p.opens_at end desc, p.opens_at limit 1), false)`;

/** Whether the actor reviews the application (has said that nothing stands in the way) and may know whose it is: files say so. */
async function reviews(ctx: Context, applicationId: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  const row = await ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("application", "application.id", "r.application_id")
    .select("r.id")
    .where("r.application_id", "=", applicationId)
    .where("r.reviewer_id", "=", mustBePerson(ctx).personId)
    .where("r.state", "in", ["accepted", "delivered"])
    .where(isReviewer("r.reviewer_id", "application.call_id"))
    .where(sql<boolean>`not ${isBlind(ctx.now)}`)
    .executeTakeFirst();
  return row !== undefined;
}

/** A file's name, type and content, for writers, the cohort's managers and, unless it is for the organiser alone, the application's reviewers; NotFound for others. */
export async function getAttachment(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage) {
  const asWriter = await findApplicationAccess(ctx, input.applicationId);
  if (!asWriter && !(await reviews(ctx, input.applicationId))) throw new NotFound("attachment");
  const file = await readAttachment(ctx, input, storage);
  if (!asWriter && file.visibleTo === "organiser") throw new NotFound("attachment");
  return file;
}

/** A file's name, type and content, and whom its question is for. Unscoped: ask for access to the application first. */
export async function readAttachment(ctx: Context, input: { applicationId: string; attachmentId: string }, storage: Storage) {
  const row = await ctx.db
    .selectFrom("attachment as a")
    .innerJoin("file", "file.id", "a.file_id")
    .innerJoin("application", "application.id", "a.application_id")
    .innerJoin("form_version", "form_version.id", "application.form_version_id")
    .select(["file.name", "file.media_type as mediaType", "file.stored_key as key", "a.question_key as questionKey", "form_version.content"])
    .where("a.id", "=", input.attachmentId)
    .where("a.application_id", "=", input.applicationId)
    .where("a.removed_at", "is", null)
    .executeTakeFirst();
  const { name, mediaType, key, questionKey, content } = found(row, "attachment");
  const question = FormContent.parse(content)
    .sections.flatMap((s) => s.questions)
    .find((q) => q.key === questionKey);
  return { name, mediaType, visibleTo: question?.visibleTo, bytes: await storage.get(key) };
}
