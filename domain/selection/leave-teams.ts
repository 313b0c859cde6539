import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { memberLeft } from "./selection.events.ts";
import * as store from "./teams.store.ts";
import { listTeamsOfPerson } from "./teams.queries.ts";

/**
 * Takes a person who was erased off their teams; the last one of a team stays as "N. N.", and its manager releases the place.
 * For the worker; harmless to repeat.
 */
export async function leaveTeams(ctx: Context, { personId }: { personId: string }): Promise<void> {
  for (const { teamId, membershipId, cohortId } of await listTeamsOfPerson(ctx, personId)) {
    await inTransaction(ctx, async (tx) => {
      await store.lockTeam(tx.db, teamId); // two at once must not empty it
      if (!(await store.endMemberUnlessLast(tx.db, { teamId, membershipId, at: tx.now }))) return;
      await record(tx, memberLeft, { teamId, personId, cohortId });
    });
  }
}
