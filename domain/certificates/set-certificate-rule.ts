import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import * as store from "./certificates.store.ts";

/** What a participant must have done to get the cohort's certificate. Part of making an edition, which asks for the right to. */
export async function setCertificateRule(
  ctx: Context,
  r: { cohortId: string; attendancePercent: number; planAccepted: boolean; feedbackGiven: boolean; signerName: string; signerTitle: LocalizedText },
): Promise<string> {
  const id = newId(ctx);
  await store.insertRule(ctx.db, {
    id,
    cohort_id: r.cohortId,
    attendance_percent: r.attendancePercent,
    plan_accepted: r.planAccepted,
    feedback_given: r.feedbackGiven,
    signer_name: r.signerName,
    signer_title: r.signerTitle,
    created_at: ctx.now,
  });
  return id;
}
