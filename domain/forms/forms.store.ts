import { mustBePerson } from "#domain/people/access.queries.ts";
import type { FormContent } from "#domain/programmes/form.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { formDraftChanged } from "./forms.events.ts";
import type { Insertable } from "kysely";
import type { Db, DB } from "#db/types.ts";

/** The call of a cohort, held until the transaction ends: two who change its form do it one after the other. */
export async function lockCall(db: Db, cohortId: string) {
  return db
    .selectFrom("call")
    .select(["call.id", "call.form_version_id", "call.published_at", "call.opens_at", "call.closes_at", "call.grace_minutes"])
    .where("call.cohort_id", "=", cohortId)
    .forUpdate()
    .executeTakeFirst();
}

/** Writes what organisers work on; applicants see it when it is published. The caller holds the call. */
export async function writeDraft(ctx: Context, { callId, cohortId }: { callId: string; cohortId: string }, content: FormContent): Promise<void> {
  const change = { content, changed_by: mustBePerson(ctx).personId, changed_at: ctx.now };
  await ctx.db
    .insertInto("form_draft")
    .values({ call_id: callId, ...change })
    .onConflict((c) => c.column("call_id").doUpdateSet(change))
    .execute();
  await record(ctx, formDraftChanged, { cohortId, callId });
}

export async function deleteDraft(db: Db, callId: string): Promise<void> {
  await db.deleteFrom("form_draft").where("call_id", "=", callId).execute();
}

/** False when the organiser has a template of that name. */
export async function insertTemplate(db: Db, row: Insertable<DB["form_template"]>): Promise<boolean> {
  const made = await db
    .insertInto("form_template")
    .values(row)
    .onConflict((c) => c.columns(["organiser_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function deleteTemplate(db: Db, organiserId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("form_template").where("organiser_id", "=", organiserId).where("id", "=", id).returning("id").executeTakeFirst();
  return gone !== undefined;
}
