import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { describeApplications, listMatching } from "./application-list.queries.ts";
import type { ExportFormat, ListFilter } from "./application-list.schema.ts";
import { applicationsExported } from "./selection.events.ts";

/**
 * The applications that a filter shows, to be taken out of the system; that it was done is noted. Applications in which
 * the actor has a conflict stay in.
 */
export async function exportApplications(ctx: Context, { cohortId, format, filter }: { cohortId: string; format: ExportFormat; filter: ListFilter }) {
  return inTransaction(ctx, async (tx) => {
    const shown = (await listMatching(tx, cohortId, filter)).filter((a) => !a.isHidden);
    await record(tx, applicationsExported, { cohortId, format, count: String(shown.length) });
    return describeApplications(tx, shown);
  });
}
