import * as z from "zod";
import { ownLanguages } from "#domain/programmes/programmes.schema.ts";
import { languages } from "#domain/shared/language.ts";
import { dayText, emailAddress, localDateTime, longText, optionalText, seenMark, shortText, tick, versionNumber } from "#domain/shared/validation.ts";
import { conditionsIn, mostConditions } from "./conditions.rules.ts";
import { conflictKinds } from "./conflicts.rules.ts";
import { recommendations } from "./recommendation.rules.ts";
import { wishes } from "./wishes.rules.ts";

/** In which languages a reviewer reads applications, which themes they know (none: all), and how many reviews they take in all; nothing: any number. */
export const ReviewerTermsInput = z.object({
  reads: ownLanguages,
  themes: z.preprocess((v) => [v].flat(), z.array(z.string().max(121)).max(500)).optional(),
  most: z.coerce.number().int().min(1).max(1000).optional(),
  seen: seenMark,
});
export type ReviewerTermsInput = z.infer<typeof ReviewerTermsInput>;

export const NameReviewerInput = z.object({ name: shortText(120), email: emailAddress, language: z.enum(languages), ...ReviewerTermsInput.omit({ seen: true, themes: true }).shape });

export const NameSubstituteInput = z.object({ name: shortText(120), email: emailAddress, language: z.enum(languages) });

/** Which conflict somebody has, in a few words why, and with which organisations. */
const namedConflict = { kind: z.enum(conflictKinds, { error: "errors.choose" }), explanation: longText(2000), organisationIds: z.array(z.uuid()).max(5000).default([]) };

/** The conflict of somebody who runs the cohort; nobody named means in this application alone. */
export const RecuseInput = z.object(namedConflict);

/** No conflict, or which one. Where applicants are hidden nobody named means with this one, otherwise in this one alone. */
export const ConflictInput = z.discriminatedUnion("hasConflict", [z.object({ hasConflict: z.literal("no") }), z.object({ hasConflict: z.literal("yes"), ...namedConflict })], {
  error: "errors.choose",
});
export type ConflictInput = z.infer<typeof ConflictInput>;

/** Until when reviewers are asked, on the cohort's wall clock. */
export const WishRoundInput = z.object({ until: localDateTime });
/** What a reviewer wishes, by the application's id; what is left out stays. */
export const WishesInput = z.object({ wish: z.record(z.uuid(), z.enum(wishes).optional()).default({}) });
/** Organisations of the call that a reviewer stands too near to, and why. */
export const ConflictsWithInput = z.object({
  ...namedConflict,
  organisationIds: z.preprocess((v) => [v ?? []].flat(), z.array(z.uuid()).min(1, { error: "errors.choose" })),
});

/** Values (or "unable": cannot judge) and reasons by the criterion's key. A draft may lack anything. */
export const ReviewInput = z.object({
  version: versionNumber,
  score: z.record(z.string(), z.union([z.literal("unable"), z.coerce.number().int().min(0).max(5)]).optional()).default({}),
  reason: z.record(z.string(), z.string().trim().max(4000).optional()).default({}),
  comment: optionalText(10_000),
  recommendation: z.enum(recommendations).optional(),
  /** the application's version that was on the desk; delivering asks for the newest */
  seen: versionNumber.optional(),
});
export type ReviewInput = z.infer<typeof ReviewInput>;

/** The drafts that a filled-in workbook holds, as the page that showed them sends them on; nothing when they cannot be read. */
export const SentReviewsInput = z.object({
  reviews: z
    .string()
    .max(20_000_000)
    .transform((text) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        return [];
      }
    })
    .pipe(
      z
        .array(ReviewInput.extend({ assignmentId: z.uuid() }))
        .max(500)
        .catch([]),
    ),
});

/** A group of the form, its times on the cohort's wall clock: null when it is empty or to be removed. */
const reviewPhaseRow = z
  .object({ opensAt: localDateTime.optional(), closesAt: localDateTime.optional(), showsOthers: tick, hidesApplicants: tick, hasDiscussion: tick, remove: tick })
  .transform(({ opensAt, closesAt, remove, ...rights }, check) => {
    if (remove || (!opensAt && !closesAt)) return null;
    const wrong = (message: string, path: string) => check.addIssue({ code: "custom", message, path: [path] });
    if (!opensAt) wrong("errors.required", "opensAt");
    if (!closesAt) wrong("errors.required", "closesAt");
    if (!opensAt || !closesAt) return null;
    if (closesAt <= opensAt) wrong("selection.phases.closesBeforeOpens", "closesAt");
    return { opensAt, closesAt, ...rights };
  });
export const ReviewPhasesInput = z.object({
  seen: seenMark,
  phases: z
    .array(reviewPhaseRow)
    .max(8)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
});
export type ReviewPhasesInput = z.infer<typeof ReviewPhasesInput>;

/** The form stands on another page, so what is wrong with it is said there: nothing comes in then. */
export const NoteInput = z.object({ body: longText(5000).optional().catch(undefined) });

export const DeclineReviewInput = z.object({ reason: longText(2000) });

export const intentions = ["select", "wait", "refuse"] as const;
export type Intention = (typeof intentions)[number];
export const IntendDecisionInput = z.object({
  intended: z.enum(intentions, { error: "errors.choose" }),
  waitRank: z.coerce.number().int().min(1).max(1000).optional(),
  reasons: optionalText(10_000),
  conditions: optionalText(5000).refine((text) => conditionsIn(text).length <= mostConditions, { error: `selection.intend.tooManyConditions?max=${mostConditions}` }),
  conditionsDueOn: z
    .union([z.literal(""), dayText])
    .optional()
    .transform((day) => day || null),
  feedback: optionalText(10_000),
  quoted: z.array(z.string().max(120)).default([]),
  seen: seenMark,
});
export type IntendDecisionInput = z.infer<typeof IntendDecisionInput>;

/** What applicants say of a condition; a file may come with it. */
export const ConditionAnswerInput = z.object({ answer: longText(5000) });
/** The moment of the answer that was judged; nothing: there was none. */
export const ConditionMetInput = z.object({
  seen: z
    .union([z.literal(""), z.iso.datetime()])
    .optional()
    .transform((at) => (at ? new Date(at) : null)),
});
export const SetConflictAsideInput = z.object({ reason: longText(2000) });
export const ConditionReopeningInput = z.object({ why: longText(2000) });

/** Which state of the letters was looked at; a form without it has looked at none that there is. */
export const FingerprintInput = z.object({ fingerprint: z.string().max(100).catch("") });

/** Which parts of reviews a decision quotes: "<assignment>:comment" or "<assignment>:<criterion's key>". */
export const readQuoted = (quoted: unknown): string[] => z.array(z.string()).catch([]).parse(quoted);

export const NameMentorInput = z.object({ teamId: z.uuid(), name: shortText(120), email: emailAddress, language: z.enum(languages) });

/** A letter as it was sent: only final texts, so that nothing that changes later changes it. */
export const LetterContent = z.object({
  language: z.enum(languages),
  organiser: z.string(),
  programme: z.string(),
  date: z.string(),
  diaryNumber: z.string(),
  kind: z.string(),
  title: z.string(),
  /** how the letter itself calls the decision, the diary number and the one who decided */
  words: z.object({ decision: z.string(), diary: z.string(), signer: z.string() }),
  contactEmail: z.string(),
  parties: z.array(z.object({ name: z.string(), businessId: z.string(), role: z.string() })),
  outcome: z.string(),
  sections: z.array(z.object({ key: z.enum(["next", "reasons", "conditions", "feedback", "appeal", "contact"]), heading: z.string(), paragraphs: z.array(z.string()) })),
  decidedBy: z.string(),
});
export type LetterContent = z.infer<typeof LetterContent>;
