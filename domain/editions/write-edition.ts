import { addRound } from "#domain/assessment/add-round.ts";
import { addAssignment } from "#domain/assignments/add-assignment.ts";
import { setCertificateRule } from "#domain/certificates/set-certificate-rule.ts";
import { addFeedbackRound } from "#domain/feedback/add-feedback-round.ts";
import { addCall } from "#domain/programmes/add-call.ts";
import { addCohort } from "#domain/programmes/add-cohort.ts";
import { addSession } from "#domain/schedule/add-session.ts";
import type { Context } from "#domain/shared/context.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import type { EditionPlan } from "./edition-plan.rules.ts";

/** Writes a planned edition as drafts. Inside the transaction of a command that has asked for the right to. */
export async function writeEdition(ctx: Context, plan: EditionPlan, edition: { programmeId: string; name: LocalizedText; clonedFrom: string | null }): Promise<{ cohortId: string }> {
  const { cohortId } = await addCohort(ctx, { ...plan.cohort, ...edition });
  if (plan.call) await addCall(ctx, { ...plan.call, cohortId });
  for (const session of plan.sessions) await addSession(ctx, { ...session, cohortId });
  if (plan.assignment) {
    const assignmentId = await addAssignment(ctx, { ...plan.assignment, cohortId });
    if (plan.round) await addFeedbackRound(ctx, { ...plan.round, assignmentId });
  }
  for (const round of plan.assessment) await addRound(ctx, { ...round, cohortId });
  if (plan.certificate) await setCertificateRule(ctx, { ...plan.certificate, cohortId });
  return { cohortId };
}
