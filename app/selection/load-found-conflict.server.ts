import type { PageArgs } from "#app/http/page.server.ts";
import { getCall } from "#domain/selection/cases.queries.ts";
import { getFoundConflictOf } from "#domain/selection/found-conflicts.queries.ts";
import { readText } from "#domain/shared/localized-text.ts";

/** A conflict that the register shows, for the pages on which somebody says that it is mistaken, or was right after all. */
export async function loadFoundConflict({ ctx, params, language, format }: PageArgs) {
  const { one, conflict, names } = await getFoundConflictOf(ctx, params.cohortId!, params.applicationId!, params.conflictId!);
  const call = await getCall(ctx, one.cohort_id);
  const { name, kind, foundAt, setAsideAt, by, reason } = conflict;
  return {
    cohort: { id: one.cohort_id, name: readText(call.name, language).text },
    application: { id: one.id, number: one.diary_number ?? "", names: format.list(names), zone: one.zone },
    conflict: { name, kind, foundAt, aside: setAsideAt ? { at: setAsideAt, by: by ?? "", reason: reason ?? "" } : null },
  };
}
