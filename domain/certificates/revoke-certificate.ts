import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { actorId, type Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { certificateRevoked } from "./certificates.events.ts";
import { getAward } from "./certificates.queries.ts";
import * as store from "./certificates.store.ts";

/** Takes a certificate back with a reason. It stays, and its verify page says that it was revoked, when and why. */
export async function revokeCertificate(ctx: Context, input: { awardId: string; reason: string }): Promise<Outcome<{ cohortId: string }, "not-valid">> {
  const award = await getAward(ctx, input.awardId);
  await mustHaveRole(ctx, award.cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    if (!(await store.revokeAward(tx.db, input.awardId, { by: actorId(tx), at: tx.now, reason: input.reason }))) return refused("not-valid");
    await record(tx, certificateRevoked, { awardId: input.awardId, cohortId: award.cohortId, personId: award.personId });
    return done({ cohortId: award.cohortId });
  });
}
