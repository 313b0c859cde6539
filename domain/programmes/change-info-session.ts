import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { changedSince } from "#domain/shared/changes.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, type Overtaken } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import type { InfoSessionInput } from "./info-session.schema.ts";
import { infoSessionChanged, infoSessionEdits } from "./programmes.events.ts";
import * as store from "./programmes.store.ts";

/** When and where the organiser tells about a call; a change is shown on the call's page, and those who have signed up hear of another time or place. Fewer places than are taken take nobody off. */
export async function changeInfoSession(ctx: Context, input: InfoSessionInput & { cohortId: string }): Promise<{ ok: true; value: null } | Overtaken> {
  return inTransaction(ctx, async (tx) => {
    await mustHaveRole(tx, input.cohortId, cohortRunners);
    const cohort = found(await store.lockCohort(tx.db, input.cohortId), "cohort");
    const call = found(await store.lockCallOfCohort(tx.db, cohort.id), "call");
    const overtaken = await changedSince(tx, input.seen, infoSessionEdits(cohort.id));
    if (overtaken) return overtaken;
    const at = (time: string) => momentAt(`${input.day}T${time}`, cohort.zone);
    const { place, onlineUrl, about, capacity = null } = input;
    await store.putInfoSession(tx.db, { call_id: call.id, starts_at: at(input.from), ends_at: at(input.to), place, online_url: onlineUrl, about, capacity, changed_at: tx.now });
    await record(tx, infoSessionChanged, { cohortId: cohort.id, callId: call.id });
    return done(null);
  });
}
