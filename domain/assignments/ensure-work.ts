import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { workOpened } from "./assignments.events.ts";
import * as store from "./assignments.store.ts";
import { listTeamsWithoutWork } from "./works.queries.ts";

/**
 * Opens the empty plan of every team whose assignment has opened and that has none yet; also for a team that came from
 * the waiting list later. Run by the clock and harmless to repeat, also by two at once. Returns how many were made.
 */
export async function ensureWorks(ctx: Context): Promise<number> {
  let made = 0;
  for (const team of await listTeamsWithoutWork(ctx)) if (await ensureWork(ctx, team)) made += 1;
  return made;
}

async function ensureWork(ctx: Context, team: { assignmentId: string; teamId: string; cohortId: string }): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const id = newId(tx);
    const isNew = await store.insertWork(tx.db, { id, assignment_id: team.assignmentId, team_id: team.teamId, state: "draft", draft: {}, created_at: tx.now });
    if (isNew) await record(tx, workOpened, { workId: id, teamId: team.teamId, cohortId: team.cohortId });
    return isNew;
  });
}
