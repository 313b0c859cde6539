import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { listApplicationsOf } from "./assignment-facts.queries.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { recuse } from "./recuse.ts";
import { conflictDeclared } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/**
 * Closes what these organisations take part in to a person, for commands that declare a conflict with them, which hold
 * the cohort's lock: the applications of this moment here, those that come later when conflicts are looked for. Returns
 * the applications.
 */
export async function standAside(tx: Context, of: { personId: string; callId: string; organisationIds: readonly string[]; kind: ConflictKind; explanation: string }): Promise<string[]> {
  const said = { person_id: of.personId, kind: of.kind, explanation: of.explanation };
  const named = [...new Set(of.organisationIds)].map((organisationId) => ({ id: newId(tx), organisationId }));
  const declarations = new Map((await store.putDeclarations(tx.db, named, { ...said, call_id: of.callId, declared_at: tx.now })).map((d) => [d.organisationId, d.id]));
  const near = await listApplicationsOf(tx, of.callId, of.organisationIds);
  const row = { ...said, has_conflict: true, source: "declared" as const, created_at: tx.now };
  const conflicts: string[] = [];
  for (const { id, organisationId } of near)
    conflicts.push(await store.putDeclaredConflict(tx.db, { ...row, id: newId(tx), application_id: id, declaration_id: declarations.get(organisationId) ?? null }));
  const closed = near.map((a) => a.id);
  for (const conflictId of conflicts) await record(tx, conflictDeclared, { conflictId });
  await recuse(
    tx,
    closed.map((applicationId) => ({ personId: of.personId, applicationId })),
  );
  return closed;
}
