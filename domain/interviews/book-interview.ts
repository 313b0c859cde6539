import { inTransaction } from "#db/transaction.ts";
import { mustReach } from "#domain/applications/application-access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isChangeable } from "./interview.rules.ts";
import { interviewBooked, interviewMoved } from "./interviews.events.ts";
import * as store from "./interviews.store.ts";
import { existsPanel } from "./slots.queries.ts";

export type BookRefusal = "off" | "closed" | "taken" | "too-late";

/**
 * Takes a free slot for an application, or another one instead of its present one: by those who may send the application,
 * or on its behalf by those who run the cohort. Of two who want the same slot the second is told.
 */
export async function bookInterview(ctx: Context, input: { applicationId: string; slotId: string }): Promise<Outcome<{ moved: boolean }, BookRefusal>> {
  return inTransaction(ctx, async (tx) => {
    const { access } = await mustReach(tx, input.applicationId, ["submit", "staff"]);
    const who = access === "staff" ? "manager" : "applicant";
    const interview = found(await store.lockInterview(tx.db, input.applicationId), "interview");
    if (interview.state === "off" || interview.applicationState !== "submitted") return refused("off");
    if (who === "applicant" && interview.state === "invited" && interview.bookBy <= tx.now) return refused("closed");
    if (interview.startsAt && !isChangeable(interview.startsAt, interview.zone, tx.now, who)) return refused("too-late");
    if (interview.slotId === input.slotId) return done({ moved: false });
    const slot = await store.lockFreeSlot(tx.db, interview.callId, input.slotId);
    if (!slot || !(await existsPanel(tx, slot.id, input.applicationId))) return refused("taken");
    if (!isChangeable(slot.startsAt, interview.zone, tx.now, who)) return refused("too-late");
    const moved = interview.state === "booked";
    await store.updateInterview(tx.db, interview.id, { state: "booked", slot_id: slot.id, reason: "" });
    await record(tx, moved ? interviewMoved : interviewBooked, { interviewId: interview.id, applicationId: input.applicationId, cohortId: interview.cohortId });
    return done({ moved });
  });
}
