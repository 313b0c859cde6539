import { listApplicantFacts } from "#domain/selection/assignment-facts.queries.ts";
import { findConflict } from "#domain/selection/conflicts.rules.ts";
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
