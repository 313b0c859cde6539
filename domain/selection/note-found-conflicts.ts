import type { Context } from "#domain/shared/context.ts";
import { recordEach } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { conflictFound } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Writes down the conflicts that the register shows; for commands that assign. Returns them as "application person". */
export async function noteFoundConflicts(tx: Context, pairs: { applicationId: string; personId: string; kind: ConflictKind | null }[]): Promise<string[]> {
  const near = pairs.flatMap(({ kind, ...pair }) => (kind === null ? [] : [{ ...pair, kind, id: newId(tx) }]));
  if (near.length === 0) return [];
  const made = await store.insertFoundConflicts(tx.db, near, tx.now);
  await recordEach(
    tx,
    conflictFound,
    made.map((conflictId) => ({ conflictId })),
  );
  return near.map((c) => `${c.applicationId} ${c.personId}`);
}
