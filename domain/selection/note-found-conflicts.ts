import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { conflictFound } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Writes down the conflicts that the register shows; for commands that assign. Returns them as "application person". */
export async function noteFoundConflicts(tx: Context, pairs: { applicationId: string; personId: string; kind: ConflictKind | null }[]): Promise<string[]> {
  const near = [];
  for (const { applicationId, personId, kind } of pairs) {
    if (kind === null) continue;
    near.push(`${applicationId} ${personId}`);
    const id = newId(tx);
    const isNew = await store.insertFoundConflict(tx.db, { id, application_id: applicationId, person_id: personId, has_conflict: true, kind, source: "found", created_at: tx.now });
    if (isNew) await record(tx, conflictFound, { conflictId: id });
  }
  return near;
}
