import type { Context } from "#domain/shared/context.ts";
import { recordEach } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Near } from "./conflicts.rules.ts";
import { recuse } from "./recuse.ts";
import { conflictFound } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/**
 * Writes down the conflicts that the register or people's own declarations show, and takes off who reviews there: what
 * they have delivered counts no more, unless it is decided. For commands that hold the cohort's lock. Returns the
 * conflicts as "application person".
 */
export async function noteFoundConflicts(tx: Context, pairs: { applicationId: string; personId: string; near: Near | null }[]): Promise<string[]> {
  const near = pairs.flatMap(({ near, ...pair }) => (near === null ? [] : [{ ...pair, ...near, id: newId(tx) }]));
  if (near.length === 0) return [];
  const made = await store.insertFoundConflicts(tx.db, near, tx.now);
  await recordEach(
    tx,
    conflictFound,
    made.map((conflictId) => ({ conflictId })),
  );
  await recuse(tx, near);
  return near.map((c) => `${c.applicationId} ${c.personId}`);
}
