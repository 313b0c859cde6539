import { inTransaction } from "#db/transaction.ts";
import { listApplicantFacts } from "#domain/selection/assignment-facts.queries.ts";
import { getCase } from "#domain/selection/cases.queries.ts";
import { findConflict } from "#domain/selection/conflicts.rules.ts";
import { holdCohort } from "#domain/selection/hold-cohort.ts";
import { noteFoundConflicts } from "#domain/selection/note-found-conflicts.ts";
import type { Context } from "#domain/shared/context.ts";
import { listInvitedApplications } from "./interviews.queries.ts";
import { listInterviewerFacts } from "./slots.queries.ts";

/** Writes down which interviewers of a call stand too near to an application that is invited; for commands that bring either. */
export async function noteConflictsOfInterviewers(tx: Context, callId: string): Promise<void> {
  const [people, invited] = [await listInterviewerFacts(tx, callId), new Set(await listInvitedApplications(tx, callId))];
  const applicants = (await listApplicantFacts(tx, callId)).filter((a) => invited.has(a.applicationId));
  const pairs = applicants.flatMap((a) => people.map((p) => ({ applicationId: a.applicationId, personId: p.personId, near: findConflict(p, a) })));
  await noteFoundConflicts(tx, pairs);
}

/** Looks for interviewers who stand too near to what the call's applications have become, when one has other parties or contacts. For the worker; harmless to repeat. */
export async function findConflictsOfInterviewers(ctx: Context, { applicationId }: { applicationId: string }): Promise<void> {
  const { call_id, cohort_id } = await getCase(ctx, applicationId);
  await inTransaction(ctx, async (tx) => {
    await holdCohort(tx, cohort_id);
    await noteConflictsOfInterviewers(tx, call_id);
  });
}
