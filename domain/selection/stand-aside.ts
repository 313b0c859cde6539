import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { listApplicationsOf } from "./assignment-facts.queries.ts";
import type { ConflictKind } from "./conflicts.rules.ts";
import { conflictDeclared, reviewRecused } from "./selection.events.ts";
import * as store from "./reviews.store.ts";

/** Closes the applications of these organisations to a reviewer, for commands that declare a conflict with them; returns the applications. */
export async function standAside(tx: Context, of: { personId: string; callId: string; organisationIds: readonly string[]; kind: ConflictKind; explanation: string }): Promise<string[]> {
  const near = await listApplicationsOf(tx, of.callId, of.organisationIds);
  const said = { person_id: of.personId, has_conflict: true, kind: of.kind, explanation: of.explanation, source: "declared" as const, created_at: tx.now };
  const conflicts: string[] = [];
  for (const applicationId of near) conflicts.push(await store.putDeclaredConflict(tx.db, { id: newId(tx), application_id: applicationId, ...said }));
  const recused = await store.recuseFrom(tx.db, { personId: of.personId, applicationIds: near, at: tx.now });
  for (const conflictId of conflicts) await record(tx, conflictDeclared, { conflictId });
  for (const assignmentId of recused) await record(tx, reviewRecused, { assignmentId });
  return near;
}
