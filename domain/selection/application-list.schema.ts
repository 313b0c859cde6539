import * as z from "zod";
import type { ApplicationState } from "#domain/applications/applications.schema.ts";
import { languages, type Language } from "#domain/shared/language.ts";
import { regionCodes } from "#domain/shared/regions.rules.ts";
import { shortText } from "#domain/shared/validation.ts";
import type { Recommended } from "./recommendation.rules.ts";
import { intentions, type Intention } from "./selection.schema.ts";

export const sentStates = ["submitted", "decided", "withdrawn"] as const satisfies readonly ApplicationState[];
export const partnerships = ["single", "joint"] as const;
/** Nobody reviews it; somebody has not delivered yet; all that were asked have delivered; those who have are far apart. */
export const reviewProgress = ["none", "waiting", "delivered", "apart"] as const;
/** What goes on with an application beside its review: a completion was asked of it, is late or has come, or a change in its parties waits for an answer. */
export const followUps = ["completion-asked", "completion-overdue", "completed", "change-asked"] as const;
export type FollowUp = (typeof followUps)[number];
export const intentionChoices = [...intentions, "undecided"] as const;
/** Beside the newest diary number first. */
export const listOrders = ["points", "sent"] as const;

const oneOf = <const Values extends readonly string[]>(values: Values) => z.enum(values).optional().catch(undefined);

/** What a list of applications shows and in which order, as it stands in the address. What is not understood is left out. */
export const ListFilter = z.object({
  text: z
    .string()
    .optional()
    .catch(undefined)
    .transform((text) => text?.trim().slice(0, 100) || undefined),
  state: oneOf(sentStates),
  partnership: oneOf(partnerships),
  region: oneOf(regionCodes),
  language: oneOf(languages),
  progress: oneOf(reviewProgress),
  followUp: oneOf(followUps),
  intended: oneOf(intentionChoices),
  sort: oneOf(listOrders),
});
export type ListFilter = z.infer<typeof ListFilter>;

/** A row of the list; `selection` is null for whoever has a conflict in the case, and nothing goes on with it then. */
export type ListedApplication = {
  id: string;
  diaryNumber: string;
  state: ApplicationState;
  submittedAt: Date | null;
  language: Language;
  leadName: string;
  regionCode: string | null;
  partnerNames: string[];
  followUps: FollowUp[];
  selection: {
    points: number | null;
    /** whether someone fails it on a condition; null before anyone has marked it */ isFailed: boolean | null;
    /** how recommendations fell; null where there are none */ recommended: Recommended | null;
    /** reviewers differ so much on a criterion that they should talk */ isApart: boolean;
    delivered: number;
    open: number;
    intended: Intention | null;
    waitRank: number | null;
  } | null;
};

export const SaveViewInput = z.object({ name: shortText(60) });

export const exportFormats = ["csv", "xlsx", "json", "zip"] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** All that was sent, or what may be given to anyone who asks. */
export const exportCopies = ["whole", "public"] as const;
export type ExportCopy = (typeof exportCopies)[number];
/** The form stands on another page, so a choice that is none is said there. */
export const ExportInput = z.object({ format: oneOf(exportFormats), copy: oneOf(exportCopies) });
