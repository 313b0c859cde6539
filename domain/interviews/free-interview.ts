import { inTransaction } from "#db/transaction.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isChangeable } from "./interview.rules.ts";
import { interviewFreed } from "./interviews.events.ts";
import * as store from "./interviews.store.ts";

/** The applicants give their time up until a day before it; they may choose another while booking is open. */
export async function freeInterview(ctx: Context, input: { applicationId: string }): Promise<Outcome<null, "not-booked" | "too-late">> {
  return inTransaction(ctx, async (tx) => {
    await mustReach(tx, input.applicationId, ["submit"]);
    const interview = found(await store.lockInterview(tx.db, input.applicationId), "interview");
    if (!interview.startsAt) return refused("not-booked");
    if (!isChangeable(interview.startsAt, interview.zone, tx.now, "applicant")) return refused("too-late");
    await store.updateInterview(tx.db, interview.id, { state: "invited", slot_id: null, reason: "" });
    await record(tx, interviewFreed, { interviewId: interview.id, applicationId: input.applicationId, cohortId: interview.cohortId });
    return done(null);
  });
}
