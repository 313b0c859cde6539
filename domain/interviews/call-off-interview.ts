import { inTransaction } from "#db/transaction.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isChangeable } from "./interview.rules.ts";
import { interviewCalledOff, interviewFreed, invitationTakenBack } from "./interviews.events.ts";
import type { LockedInterview } from "./interviews.store.ts";
import * as store from "./interviews.store.ts";

/** Those who run the cohort call an interview off with a reason, for good or so that the applicants choose another time (`again`). */
export async function callOffInterview(ctx: Context, input: { applicationId: string; reason: string; again: boolean }): Promise<Outcome<null, "off" | "held">> {
  return inTransaction(ctx, async (tx) => {
    await mustReach(tx, input.applicationId, ["staff"]);
    const interview = found(await store.lockInterview(tx.db, input.applicationId), "interview");
    if (interview.state === "off") return refused("off");
    if (interview.startsAt && !isChangeable(interview.startsAt, interview.zone, tx.now, "manager")) return refused("held");
    await end(tx, interview, input);
    return done(null);
  });
}

/** For the worker: an application that was withdrawn needs its time no longer. What has been held stays. */
export async function callOffWithdrawn(ctx: Context, applicationId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const interview = await store.lockInterview(tx.db, applicationId);
    const isOver = interview?.startsAt && !isChangeable(interview.startsAt, interview.zone, tx.now, "manager");
    if (interview && interview.state !== "off" && !isOver) await end(tx, interview, { reason: "", again: false });
  });
}

async function end(tx: Context, interview: LockedInterview, { reason, again }: { reason: string; again: boolean }): Promise<void> {
  await store.updateInterview(tx.db, interview.id, { state: again ? "invited" : "off", slot_id: null, reason });
  const gone = interview.slotId ? interviewCalledOff : invitationTakenBack;
  await record(tx, again ? interviewFreed : gone, { interviewId: interview.id, applicationId: interview.applicationId, cohortId: interview.cohortId });
}
