import { actorId, type Context } from "#domain/shared/context.ts";
import { commenters } from "./application.policy.ts";

export type AnswerComment = { id: string; question: string; authorId: string; author: string; body: string; at: Date; resolvedAt: Date | null; resolvedBy: string | null };

const comments = (ctx: Context, applicationId: string) =>
  ctx.db
    .selectFrom("answer_comment as c")
    .innerJoin("person as author", "author.id", "c.author_id")
    .leftJoin("person as resolver", "resolver.id", "c.resolved_by")
    .select((eb) => [
      "c.id",
      "c.question_key as question",
      "c.author_id as authorId",
      eb.fn.coalesce(eb.fn<string | null>("nullif", ["author.name", eb.val("")]), "author.email").as("author"),
      "c.body",
      "c.created_at as at",
      "c.resolved_at as resolvedAt",
      eb.fn.coalesce(eb.fn<string | null>("nullif", ["resolver.name", eb.val("")]), "resolver.email").as("resolvedBy"),
    ])
    .where("c.application_id", "=", applicationId)
    .orderBy("c.id")
    .limit(1000);

/** What the writers have said of the answers, oldest first; nothing for those whose access does not let them comment. */
export async function listComments(ctx: Context, applicationId: string): Promise<AnswerComment[]> {
  return comments(ctx, applicationId)
    .innerJoin("application_writer as w", (j) =>
      j.onRef("w.application_id", "=", "c.application_id").on("w.person_id", "=", actorId(ctx)).on("w.ended_at", "is", null).on("w.access", "in", commenters),
    )
    .execute();
}

/** What is open for someone to read: said by others. Unscoped, for mails. */
export async function listOpenComments(ctx: Context, applicationId: string, personId: string): Promise<AnswerComment[]> {
  return comments(ctx, applicationId).where("c.resolved_at", "is", null).where("c.author_id", "!=", personId).execute();
}
