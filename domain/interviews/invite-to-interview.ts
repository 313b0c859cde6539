import { inTransaction } from "#db/transaction.ts";
import { mustBePerson, runsCohort } from "#domain/people/access.queries.ts";
import { getCall, mustRunCase } from "#domain/selection/cases.queries.ts";
import { holdCohort } from "#domain/selection/hold-cohort.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { momentAt } from "#domain/shared/time.rules.ts";
import { interviewInvited } from "./interviews.events.ts";
import { listInvitableOf } from "./interviews.queries.ts";
import type { InviteInput } from "./interviews.schema.ts";
import * as store from "./interviews.store.ts";
import { noteConflictsOfInterviewers } from "./note-conflicts.ts";

/** Asks applications to choose a time by a moment (wall-clock in the cohort's zone); one that has not chosen can be asked again with another. Who runs the cohort asks any, a substitute the one that they stand in for. */
export async function inviteToInterview(ctx: Context, input: InviteInput & { cohortId: string }): Promise<Outcome<{ count: number }, "in-the-past" | "not-invitable">> {
  return inTransaction(ctx, async (tx) => {
    const me = mustBePerson(tx);
    const chosen = [...new Set(input.applications)];
    if (!(await runsCohort(tx, input.cohortId))) for (const id of chosen) await mustRunCase(tx, id);
    await holdCohort(tx, input.cohortId); // as who looks for conflicts holds it
    const call = await getCall(tx, input.cohortId);
    const bookBy = momentAt(input.bookBy, call.zone);
    if (bookBy <= tx.now) return refused("in-the-past");
    if ((await listInvitableOf(tx, input.cohortId, chosen)).length < chosen.length) return refused("not-invitable");
    let count = 0;
    for (const applicationId of chosen) {
      const row = { id: newId(tx), application_id: applicationId, state: "invited" as const, book_by: bookBy, invited_by: me.personId, invited_at: tx.now };
      const interviewId = await store.putInvitation(tx.db, row);
      if (!interviewId) continue; // it has taken a time meanwhile
      count += 1;
      await record(tx, interviewInvited, { interviewId, applicationId, cohortId: input.cohortId });
    }
    await noteConflictsOfInterviewers(tx, call.id);
    return done({ count });
  });
}
