import { inTransaction } from "#db/transaction.ts";
import type { Context, GrantedRole } from "#domain/shared/context.ts";
import { actorId } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import type { Language } from "#domain/shared/language.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { knowPerson } from "./know-person.ts";
import { roleGranted } from "./people.events.ts";
import * as store from "./people.store.ts";

type Naming = { email: string; name: string; language: Language; role: GrantedRole; scope: { kind: "cohort" | "call" | "team"; id: string } };

/** Gives a role inside a cohort to the person of an address. The right to do so is the calling command's to ask: it knows the scope. */
export async function nameForRole(ctx: Context, naming: Naming): Promise<Outcome<{ personId: string }, "already-named">> {
  return inTransaction(ctx, async (tx) => {
    const personId = await knowPerson(tx, naming);
    const grantId = newId(tx);
    const isNew = await store.insertGrant(tx.db, {
      id: grantId,
      person_id: personId,
      role: naming.role,
      scope_kind: naming.scope.kind,
      scope_id: naming.scope.id,
      granted_by: actorId(tx),
      granted_at: tx.now,
    });
    if (!isNew) return refused("already-named");
    await record(tx, roleGranted, { personId, grantId });
    return done({ personId });
  });
}
