import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { existsConflict, getCall } from "#domain/selection/cases.queries.ts";
import { holdCohort } from "#domain/selection/hold-cohort.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { isSameTimeAndPlace, timesOf } from "./interview.rules.ts";
import { interviewMoved, slotChanged } from "./interviews.events.ts";
import type { SlotInput } from "./interviews.schema.ts";
import * as store from "./interviews.store.ts";
import { noteConflictsOfInterviewers } from "./note-conflicts.ts";
import { existsPanel, getSlot, listPossibleInterviewers } from "./slots.queries.ts";

export type ChangeSlotRefusal = "replaced" | "begun" | "in-the-past" | "not-interviewer" | "interviewer-busy" | "own-conflict" | "nobody-left";
type Result = Outcome<{ slotId: string; isBooked: boolean }, ChangeSlotRefusal>;

/** Of the interviewers nobody may meet the application that has taken the slot. */
class NobodyLeft extends Error {}

/**
 * Gives a slot another time, place, link or interviewers; who has taken it keeps it and is told, the others hear nothing.
 * Calendars were told of the slot as it was, so another time or place is another row: it replaces the old one under the
 * same interview, whose calendar object it changes.
 */
export async function changeSlot(ctx: Context, input: SlotInput & { cohortId: string; slotId: string }): Promise<Result> {
  try {
    return await inTransaction<Context, Result>(ctx, async (tx) => {
      await mustHaveRole(tx, input.cohortId, cohortRunners);
      const me = mustBePerson(tx);
      await holdCohort(tx, input.cohortId); // before the slot, as who looks for conflicts holds it
      const call = await getCall(tx, input.cohortId);
      await getSlot(tx, input.cohortId, input.slotId); // another cohort's, or one that has been replaced, is not there
      const slot = await store.lockSlot(tx.db, input.slotId);
      if (!slot) return refused("replaced");
      if (slot.startsAt <= tx.now) return refused("begun");
      if (slot.taken && (await existsConflict(tx, slot.taken.applicationId, me.personId))) return refused("own-conflict");
      const next = { ...timesOf(input, call.zone), place: input.place, onlineUrl: input.onlineUrl };
      if (next.startsAt <= tx.now) return refused("in-the-past");
      const interviewers = [...new Set(input.interviewers)];
      const possible = new Set((await listPossibleInterviewers(tx, call.id)).map((p) => p.personId));
      if (!interviewers.every((id) => possible.has(id))) return refused("not-interviewer");

      const moves = !isSameTimeAndPlace(slot, next);
      const slotId = moves ? newId(tx) : slot.id;
      if (moves) await store.replaceSlot(tx.db, slot.id, { ...next, id: slotId, callId: call.id, interviewers, by: me.personId, at: tx.now });
      else await store.setInterviewers(tx.db, slot, interviewers);
      await noteConflictsOfInterviewers(tx, call.id);
      if (slot.taken && !(await existsPanel(tx, slotId, slot.taken.applicationId))) throw new NobodyLeft();
      await record(tx, slotChanged, { slotId, cohortId: input.cohortId });
      if (slot.taken && moves) await record(tx, interviewMoved, { ...slot.taken, cohortId: input.cohortId });
      return done({ slotId, isBooked: slot.taken !== null });
    });
  } catch (error) {
    if (ctx.db.isTransaction) throw error;
    if (error instanceof NobodyLeft) return refused("nobody-left");
    if (store.isInterviewerBusy(error)) return refused("interviewer-busy");
    throw error;
  }
}
