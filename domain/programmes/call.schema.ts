import * as z from "zod";
import { localizedText, type LocalizedText } from "#domain/shared/localized-text.ts";
import { dayText, localDateTime, seenMark, tick } from "#domain/shared/validation.ts";
import { criterionKinds, valuesOfKind } from "./criteria.rules.ts";
import type { FormContent } from "./form.schema.ts";

export const decisionProfiles = ["administrative", "municipal", "notice"] as const;

/** Anyone starts; only with a code; or anyone who has the address, which no list shows. */
export const callAccesses = ["open", "invited", "hidden"] as const;

/** A call's dates as the form sends them: wall-clock times in the cohort's zone, "2026-12-11T16:00". */
export const ChangeCallInput = z
  .object({
    seen: seenMark,
    access: z.enum(callAccesses),
    opensAt: localDateTime,
    closesAt: localDateTime,
    graceMinutes: z.coerce.number().int().min(0).max(30),
    decisionsOn: dayText,
    confirmBy: localDateTime,
    offerDays: z.coerce.number().int().min(1).max(30),
    reviewsPerApplication: z.coerce.number().int().min(1).max(10),
    reviewsDueAt: localDateTime,
    decisionProfile: z.enum(decisionProfiles),
    intro: localizedText(2000),
    needed: localizedText(2000),
    minutesNeeded: z.coerce.number().int().min(5).max(2000),
    needsSignatures: tick,
    needsApproval: tick,
    asksRecommendation: tick,
  })
  .refine((c) => c.closesAt > c.opensAt, { error: "programmes.closesBeforeOpens", path: ["closesAt"] })
  .refine((c) => c.reviewsDueAt > c.closesAt, { error: "programmes.reviewsBeforeClose", path: ["reviewsDueAt"] })
  .refine((c) => c.decisionsOn >= c.closesAt.slice(0, 10), { error: "programmes.decisionsBeforeClose", path: ["decisionsOn"] })
  .refine((c) => c.confirmBy > c.closesAt && c.confirmBy.slice(0, 10) >= c.decisionsOn, { error: "programmes.confirmBeforeDecisions", path: ["confirmBy"] });
export type ChangeCallInput = z.infer<typeof ChangeCallInput>;

/** A criterion of a call: what is looked at, what each value of its kind means, and (of a weighted one) its share of the whole in per cent. */
export const NewCriterion = z
  .object({
    key: z.string().regex(/^[a-z0-9-]{1,60}$/),
    kind: z.enum(criterionKinds),
    name: localizedText(200),
    help: localizedText(1000),
    anchors: z.array(localizedText(500)),
    weight: z.number().int().min(0).max(100),
  })
  .refine((c) => c.anchors.length === valuesOfKind(c.kind).length, { path: ["anchors"] })
  .refine((c) => c.kind === "weighted" || c.weight === 0, { path: ["weight"] });
export type NewCriterion = z.infer<typeof NewCriterion>;

/** A call to be, as a template or an earlier edition gives it. */
export type NewCall = {
  cohortId: string;
  access: (typeof callAccesses)[number];
  form: FormContent;
  opensAt: Date;
  closesAt: Date;
  graceMinutes: number;
  decisionsOn: string;
  confirmBy: Date;
  offerDays: number;
  reviewsPerApplication: number;
  reviewsDueAt: Date;
  decisionProfile: (typeof decisionProfiles)[number];
  intro: LocalizedText;
  needed: LocalizedText;
  minutesNeeded: number;
  needsSignatures: boolean;
  needsApproval: boolean;
  asksRecommendation: boolean;
  criteria: NewCriterion[];
};
