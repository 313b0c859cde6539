import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole, mustBePerson } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { getCall } from "#domain/selection/cases.queries.ts";
import { holdCohort } from "#domain/selection/hold-cohort.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { slotsOf } from "./interview.rules.ts";
import { slotsAdded } from "./interviews.events.ts";
import type { SlotsInput } from "./interviews.schema.ts";
import * as store from "./interviews.store.ts";
import { noteConflictsOfInterviewers } from "./note-conflicts.ts";
import { listPossibleInterviewers } from "./slots.queries.ts";

type Refusal = "nothing-fits" | "in-the-past" | "not-interviewer" | "interviewer-busy";

/** Makes as many slots as fit into a part of a day. Nobody interviews in two places at once: the database refuses it. */
export async function addSlots(ctx: Context, input: SlotsInput & { cohortId: string }): Promise<Outcome<{ count: number }, Refusal>> {
  try {
    return await inTransaction<Context, Outcome<{ count: number }, Refusal>>(ctx, async (tx) => {
      await mustHaveRole(tx, input.cohortId, cohortRunners);
      const me = mustBePerson(tx);
      await holdCohort(tx, input.cohortId); // before the slots, as who looks for conflicts holds it
      const call = await getCall(tx, input.cohortId);
      const slots = slotsOf(input, call.zone);
      if (!slots[0]) return refused("nothing-fits");
      if (slots[0].startsAt <= tx.now) return refused("in-the-past");
      const possible = new Set((await listPossibleInterviewers(tx, call.id)).map((p) => p.personId));
      if (!input.interviewers.every((id) => possible.has(id))) return refused("not-interviewer");
      const shared = { call_id: call.id, place: input.place, online_url: input.onlineUrl, made_by: me.personId, made_at: tx.now };
      await store.insertSlots(
        tx.db,
        slots.map((s) => ({ ...shared, id: newId(tx), starts_at: s.startsAt, ends_at: s.endsAt })),
        [...new Set(input.interviewers)],
      );
      await noteConflictsOfInterviewers(tx, call.id);
      await record(tx, slotsAdded, { callId: call.id, cohortId: input.cohortId });
      return done({ count: slots.length });
    });
  } catch (error) {
    if (store.isInterviewerBusy(error) && !ctx.db.isTransaction) return refused("interviewer-busy");
    throw error;
  }
}
