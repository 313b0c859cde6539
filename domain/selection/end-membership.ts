import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { memberLeft } from "./selection.events.ts";
import * as store from "./teams.store.ts";
import { getMembership } from "./teams.queries.ts";

/**
 * Takes one person off a team that goes on without them. What they have written, attended and received stays; invitations
 * are withdrawn, reminders end and a certificate that is not issued yet is not issued. The last one cannot leave like
 * this: then the team's place is released.
 */
export async function endMembership(ctx: Context, input: { cohortId: string; membershipId: string }): Promise<Outcome<{ name: string }, "left" | "last">> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const { teamId } = await getMembership(tx, input.cohortId, input.membershipId);
    await store.lockTeam(tx.db, teamId); // two at once must not empty it
    const member = await getMembership(tx, input.cohortId, input.membershipId);
    if (member.leftAt) return refused("left");
    if (member.size === 1) return refused("last");
    await store.endMember(tx.db, input.membershipId, tx.now);
    await record(tx, memberLeft, { teamId, personId: member.personId, cohortId: input.cohortId });
    return done({ name: member.name });
  });
}
