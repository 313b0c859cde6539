import type { Context } from "#domain/shared/context.ts";
import { newId } from "#domain/shared/ids.ts";
import { NewCriterion, type NewCall } from "./call.schema.ts";
import { FormContent } from "./form.schema.ts";
import * as store from "./programmes.store.ts";

/** Adds the draft call of a cohort with its frozen form and its criteria. Part of making an edition, which asks for the right to. */
export async function addCall(ctx: Context, c: NewCall): Promise<string> {
  const [id, formId] = [newId(ctx), newId(ctx)];
  await store.insertFormVersion(ctx.db, { id: formId, content: FormContent.parse(c.form), created_at: ctx.now });
  await store.insertCall(
    ctx.db,
    {
      id,
      cohort_id: c.cohortId,
      form_version_id: formId,
      access: c.access,
      opens_at: c.opensAt,
      closes_at: c.closesAt,
      grace_minutes: c.graceMinutes,
      decisions_on: c.decisionsOn,
      confirm_by: c.confirmBy,
      offer_days: c.offerDays,
      reviews_per_application: c.reviewsPerApplication,
      reviews_due_at: c.reviewsDueAt,
      decision_profile: c.decisionProfile,
      intro: c.intro,
      needed: c.needed,
      minutes_needed: c.minutesNeeded,
      needs_signatures: c.needsSignatures,
      needs_approval: c.needsApproval,
      asks_recommendation: c.asksRecommendation,
      created_at: ctx.now,
    },
    c.criteria.map((given, position) => {
      const { key, kind, name, help, anchors, weight } = NewCriterion.parse(given);
      return { id: newId(ctx), call_id: id, key, kind, name, help, anchors: JSON.stringify(anchors), weight, position };
    }),
  );
  return id;
}
