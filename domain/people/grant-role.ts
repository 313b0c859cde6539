import { inTransaction } from "#db/transaction.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { Forbidden } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { knowPerson } from "./know-person.ts";
import { roleGranted } from "./people.events.ts";
import { canBeHeldIn, mayGrant } from "./people.rules.ts";
import type { GrantRoleInput } from "./people.schema.ts";
import * as store from "./people.store.ts";
import { rolesOver } from "./scope.queries.ts";

/**
 * Gives a role over a thing to the person of an address, who is made when new. Administrators give every role,
 * managers every role but the administrator's, over what they manage and what is under it.
 */
export async function grantRole(ctx: Context, input: GrantRoleInput): Promise<Outcome<{ grantId: string; personId: string }, "already-has-it" | "wrong-scope">> {
  return inTransaction(ctx, async (tx) => {
    if (!canBeHeldIn(input.role, input.scope.kind)) return refused("wrong-scope");
    if (!mayGrant(await rolesOver(tx, input.scope), input.role)) throw new Forbidden();
    const personId = await knowPerson(tx, input);
    const grantId = newId(tx);
    const isNew = await store.insertGrant(tx.db, {
      id: grantId,
      person_id: personId,
      role: input.role,
      scope_kind: input.scope.kind,
      scope_id: input.scope.kind === "installation" ? null : input.scope.id,
      granted_by: actorId(tx),
      granted_at: tx.now,
    });
    if (!isNew) return refused("already-has-it");
    await record(tx, roleGranted, { personId, grantId });
    return done({ grantId, personId });
  });
}
