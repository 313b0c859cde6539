import { sql } from "kysely";
import type { Db } from "#db/types.ts";
import { assignReviews } from "#domain/selection/assign-reviews.ts";
import { must } from "#scripts/seed/story.ts";
import { as, giveRole, makePerson } from "#test/support/context.ts";

/** Sixty reviewers, three reviews for each application given by the command that managers use, and all of them delivered; answers how long the command took, in milliseconds. */
export async function reviewEverything(db: Db, { callId, cohortId, manager }: { callId: string; cohortId: string; manager: string }): Promise<number> {
  const call = { kind: "call" as const, id: callId };
  for (let i = 0; i < 60; i += 1) await giveRole(db, await makePerson(db, { email: `arvioija-${i}@arvioijat-${i}.example`, name: `Arvioija ${i}` }), "reviewer", call);
  const { id } = await db.selectFrom("person").select("id").where("email", "=", manager).executeTakeFirstOrThrow();
  const ctx = await as(db, id, new Date());
  const begin = performance.now();
  const { short } = must(await assignReviews(ctx, { cohortId }));
  const milliseconds = performance.now() - begin;
  if (short > 0) throw new Error(`${short} applications lack reviewers.`);
  await db.updateTable("review_assignment").set({ state: "delivered", answered_at: ctx.now }).execute();
  await sql`insert into review (id, assignment_id, answer_version, delivered_at, saved_at) select gen_random_uuid(), id, 1, assigned_at, assigned_at from review_assignment`.execute(db);
  await sql`insert into score (review_id, criterion_id, value) select review.id, criterion.id, abs(hashtext(review.id::text || criterion.id)) % 6 from review cross join criterion`.execute(db);
  return milliseconds;
}
