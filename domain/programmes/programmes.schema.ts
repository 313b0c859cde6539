import * as z from "zod";
import { businessId, optionalRegion } from "#domain/people/organisations.schema.ts";
import { languages, type Language } from "#domain/shared/language.ts";
import { localizedText, optionalLocalizedText, type LocalizedText } from "#domain/shared/localized-text.ts";
import { dayText, emailAddress, longText, optionalText, seenMark, shortText, tick } from "#domain/shared/validation.ts";

export const programmeKinds = ["academy", "workshop_series", "mentor_training", "peer_groups", "umbrella"] as const;
export const partnerRoles = ["lead", "part_implementer", "partner", "funder"] as const;

const slug = z.string().regex(/^[a-z0-9-]{2,60}$/, { error: "programmes.slugError" });
const hasText = (text: { fi?: string; sv?: string; en?: string }) => Boolean(text.fi || text.sv || text.en);

/** Rows of a form may stay empty; those are dropped. A theme's key comes from its name. */
const themes = z
  .array(optionalLocalizedText(100))
  .max(12)
  .default([])
  .transform((rows) => rows.filter(hasText));
const partners = z
  .array(z.object({ name: optionalText(200), role: z.enum(partnerRoles), businessId: businessId.optional() }))
  .max(12)
  .default([])
  .transform((rows) => rows.filter((row) => row.name !== "" || row.businessId));

export const ownLanguages = z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(z.enum(languages)).min(1));

export const ChangeOrganiserInput = z.object({ name: shortText(200), contactName: shortText(120), contactEmail: emailAddress, seen: seenMark });
export type ChangeOrganiserInput = z.infer<typeof ChangeOrganiserInput>;
export const OrganiserInput = ChangeOrganiserInput.omit({ seen: true }).extend({ slug: slug.optional(), organisationId: z.uuid().optional() });
export type OrganiserInput = z.infer<typeof OrganiserInput>;

export const ChangeProgrammeInput = z.object({
  kind: z.enum(programmeKinds),
  name: localizedText(150),
  summary: localizedText(500),
  purpose: localizedText(5000),
  audience: localizedText(500),
  languages: ownLanguages,
  regionCode: optionalRegion,
  funderName: optionalText(200),
  funderCode: optionalText(60),
  caseNumber: optionalText(60),
  euFunded: tick,
  themes,
  partners,
  seen: seenMark,
});
export type ChangeProgrammeInput = z.infer<typeof ChangeProgrammeInput>;
export const ProgrammeInput = ChangeProgrammeInput.omit({ seen: true }).extend({ organiserId: z.uuid({ error: "errors.choose" }), slug: z.preprocess((v) => v || undefined, slug.optional()) });
export type ProgrammeInput = z.infer<typeof ProgrammeInput>;

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "errors.dateTime" });

export const ChangeCohortInput = z
  .object({
    seen: seenMark,
    name: localizedText(150),
    startsOn: dayText,
    endsOn: dayText,
    capacity: z.coerce.number().int().min(1).max(1000),
    languages: ownLanguages,
    quietFrom: clockTime,
    quietTo: clockTime,
  })
  .refine((c) => c.endsOn >= c.startsOn, { error: "programmes.endsBeforeStart", path: ["endsOn"] });
export type ChangeCohortInput = z.infer<typeof ChangeCohortInput>;

export const phaseKinds = ["call", "selection", "running", "follow_up", "other"] as const;
type NewPhase = { kind: (typeof phaseKinds)[number]; name: LocalizedText; startsOn: string; endsOn: string };

/** A group of the form: null when it is empty or to be removed. */
const phaseRow = z
  .object({ kind: z.enum(phaseKinds), name: optionalLocalizedText(150), startsOn: dayText.optional(), endsOn: dayText.optional(), remove: tick })
  .transform(({ kind, name, startsOn, endsOn, remove }, check): NewPhase | null => {
    if (remove || (!hasText(name) && !startsOn && !endsOn)) return null;
    const wrong = (message: string, ...path: string[]) => check.addIssue({ code: "custom", message, path });
    if (!hasText(name)) wrong("errors.oneLanguage", "name", "fi");
    if (!startsOn) wrong("errors.required", "startsOn");
    if (!endsOn) wrong("errors.required", "endsOn");
    if (!startsOn || !endsOn) return null;
    if (endsOn < startsOn) wrong("programmes.endsBeforeStart", "endsOn");
    return { kind, name, startsOn, endsOn };
  });
export const ChangePhasesInput = z.object({
  seen: seenMark,
  phases: z
    .array(phaseRow)
    .max(12)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
});
export type ChangePhasesInput = z.infer<typeof ChangePhasesInput>;

export const CancelCohortInput = z.object({ reason: longText(2000) });
export type CancelCohortInput = z.infer<typeof CancelCohortInput>;

/** The words of a criterion: its name, what is looked at, and what each value means, the lowest first. */
export const CriterionInput = z.object({ seen: seenMark, name: localizedText(200), help: localizedText(1000), anchors: z.array(localizedText(500)).max(6).default([]) });
export type CriterionInput = z.infer<typeof CriterionInput>;

/** Places and weights by the criterion's key. */
export const ArrangeCriteriaInput = z.object({
  seen: seenMark,
  place: z.record(z.string(), z.coerce.number().int().min(1).max(100)).default({}),
  weight: z.record(z.string(), z.coerce.number().int().min(0).max(100)).default({}),
});
export type ArrangeCriteriaInput = z.infer<typeof ArrangeCriteriaInput>;

export const themeKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
/** The filters of the public list; anything else in the address is passed over. */
export const ProgrammeFilters = z.object({
  theme: themeKey.optional().catch(undefined),
  region: optionalRegion.catch(null),
  kind: z.enum(programmeKinds).optional().catch(undefined),
  language: z.enum(languages).optional().catch(undefined),
  state: z.enum(["open", "running", "past"]).optional().catch(undefined),
});
export type ProgrammeFilters = z.infer<typeof ProgrammeFilters>;

/** A cohort to be, as a template or an earlier edition gives it. */
export type NewCohort = {
  programmeId: string;
  name: LocalizedText;
  zone: string;
  languages: Language[];
  capacity: number;
  startsOn: string;
  endsOn: string;
  quietFrom: string;
  quietTo: string;
  clonedFrom: string | null;
  phases: NewPhase[];
};
