import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { ListFilter } from "./application-list.schema.ts";

const own = (ctx: Context, cohortId: string) => ctx.db.selectFrom("list_view").select(["id", "name", "filter"]).where("cohort_id", "=", cohortId).where("person_id", "=", mustBePerson(ctx).personId);

/** The actor's own views of a cohort's applications, by name. */
export async function listViews(ctx: Context, cohortId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  const rows = await own(ctx, cohortId).orderBy("name").limit(100).execute();
  return rows.map((r) => ({ ...r, filter: ListFilter.parse(r.filter) }));
}

/** One of the actor's own views; NotFound when it is another's. */
export async function getView(ctx: Context, cohortId: string, viewId: string) {
  await mustHaveRole(ctx, cohortId, cohortRunners);
  return found(await own(ctx, cohortId).where("id", "=", viewId).executeTakeFirst(), "view");
}
