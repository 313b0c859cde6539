import { listSentContents } from "#domain/applications/sent-contents.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { listMatching } from "./application-list.queries.ts";
import { ListFilter } from "./application-list.schema.ts";

/** What a cohort's applications say that were not withdrawn, and their forms, the newest first; for those who run the cohort, without applications in which they have a conflict. */
export async function getNeeds(ctx: Context, cohortId: string) {
  const shown = (await Promise.all((["submitted", "decided"] as const).map((state) => listMatching(ctx, cohortId, ListFilter.parse({ state }))))).flat().filter((a) => !a.isHidden);
  return listSentContents(
    ctx,
    shown.map((a) => a.id),
  );
}
