import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { describeApplications, listMatching } from "./application-list.queries.ts";
import type { ExportCopy, ExportFormat, ListFilter } from "./application-list.schema.ts";
import { applicationsExported } from "./selection.events.ts";

export type ExportChoice = { cohortId: string; filter: ListFilter; format: ExportFormat; copy: ExportCopy };

/**
 * The applications that a filter shows, to be taken out of the system; that it was done is noted. Applications in which
 * the actor has a conflict stay in; a public copy does not tell where the selection stands.
 */
export async function exportApplications(ctx: Context, { cohortId, filter, format, copy }: ExportChoice) {
  return inTransaction(ctx, async (tx) => {
    const shown = (await listMatching(tx, cohortId, filter)).filter((a) => !a.isHidden);
    await record(tx, applicationsExported, { cohortId, format, copy, count: String(shown.length) });
    const described = await describeApplications(tx, shown);
    return copy === "public" ? described.map((a) => ({ ...a, selection: null })) : described;
  });
}
