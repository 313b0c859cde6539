import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { Forbidden, found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { roleEnded } from "./people.events.ts";
import { mayGrant } from "./people.rules.ts";
import * as store from "./people.store.ts";
import { findGrant } from "./roles.queries.ts";
import { rolesOver } from "./scope.queries.ts";

/** Ends a role, by those who could give it. The last administrator stays: nobody could name the next one. */
export async function endRole(ctx: Context, input: { grantId: string }): Promise<Outcome<null, "already-ended" | "last-administrator">> {
  return inTransaction(ctx, async (tx) => {
    const grant = found(await findGrant(tx, input.grantId), "grant");
    // first the lock: whoever was an administrator until a moment ago no longer ends anybody's role
    const administrators = grant.role === "administrator" ? await store.lockAdministrators(tx.db) : [];
    if (!mayGrant(await rolesOver(tx, grant.scope), grant.role)) throw new Forbidden();
    if (administrators.length === 1 && administrators[0] === grant.id) return refused("last-administrator");
    if (!(await store.endGrant(tx.db, grant.id, tx.now))) return refused("already-ended");
    await record(tx, roleEnded, { grantId: grant.id });
    return done(null);
  });
}
