import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import type { Strength } from "./allocation-input.rules.ts";
import { wishChanged } from "./feedback.events.ts";
import * as store from "./feedback.store.ts";
import { countTeams } from "./feedback.queries.ts";
import { getRound } from "./rounds.queries.ts";

/** A manager's wish about who reads whom; `null` takes it back. It counts from the next allocation on. */
export async function setPairWish(
  ctx: Context,
  input: { roundId: string; reviewerTeamId: string; authorTeamId: string; strength: Strength | null; reason: string },
): Promise<Outcome<null, "same-team" | "no-team" | "closed">> {
  return inTransaction(ctx, async (tx) => {
    const { cohortId } = await getRound(tx, input.roundId);
    await mustHaveRole(tx, cohortId, cohortRunners);
    const me = mustBePerson(tx);
    await store.lockRound(tx.db, input.roundId);
    const round = await getRound(tx, input.roundId);
    if (round.closedAt) return refused("closed");
    const { reviewerTeamId, authorTeamId, strength, reason } = input;
    if (reviewerTeamId === authorTeamId) return refused("same-team");
    if ((await countTeams(tx, cohortId, [reviewerTeamId, authorTeamId])) < 2) return refused("no-team");
    if (strength === null) await store.deleteWish(tx.db, round.id, reviewerTeamId, authorTeamId);
    else
      await store.upsertWish(tx.db, {
        id: newId(tx),
        round_id: round.id,
        reviewer_team_id: reviewerTeamId,
        author_team_id: authorTeamId,
        strength,
        reason,
        made_by: me.personId,
        made_at: tx.now,
      });
    await record(tx, wishChanged, { roundId: round.id, cohortId, reviewerTeamId, authorTeamId });
    return done(null);
  });
}
