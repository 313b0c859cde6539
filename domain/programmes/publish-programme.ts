import { inTransaction } from "#db/transaction.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { mustHaveRoleOver } from "#domain/people/scope.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { programmePublished } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** Shows the programme to everyone, by its managers. */
export async function publishProgramme(ctx: Context, input: { programmeId: string }): Promise<Outcome<null, "already-published">> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRoleOver(tx, { kind: "programme", id: input.programmeId }, cohortRunners);
    if (!(await store.publishProgramme(tx.db, input.programmeId, tx.now))) return refused("already-published");
    await record(tx, programmePublished, { programmeId: input.programmeId });
    return done(null);
  });
}
