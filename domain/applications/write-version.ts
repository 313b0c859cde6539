import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Answers } from "./answers.schema.ts";
import { answersSaved, applicationFirstSaved } from "./applications.events.ts";
import * as store from "./applications.store.ts";

/** Writes the next version of an application's answers. Part of every save: the application's row is locked, the answers have been merged. */
export async function writeVersion(ctx: Context, application: { id: string; version: number }, made: { from: number; answers: Answers; changed: string[] }): Promise<number> {
  const version = application.version + 1;
  const answerSetId = newId(ctx);
  await store.insertAnswerSet(ctx.db, {
    id: answerSetId,
    application_id: application.id,
    version,
    base_version: made.from,
    answers: made.answers,
    changed: made.changed,
    author_id: mustBePerson(ctx).personId,
    created_at: ctx.now,
  });
  await store.updateApplication(ctx.db, application.id, { version, saved_at: ctx.now });
  await record(ctx, answersSaved, { answerSetId });
  if (version === 1) await record(ctx, applicationFirstSaved, { applicationId: application.id });
  return version;
}
