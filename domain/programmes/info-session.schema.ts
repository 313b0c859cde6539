import * as z from "zod";
import { optionalLocalizedText } from "#domain/shared/localized-text.ts";
import { clockTime, dayText, optionalText, seenMark } from "#domain/shared/validation.ts";

/** Day and times are wall-clock in the cohort's zone. */
export const InfoSessionInput = z
  .object({
    seen: seenMark,
    day: dayText,
    from: clockTime,
    to: clockTime,
    place: optionalText(300),
    onlineUrl: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "errors.url" }).max(500)]).default(""),
    about: optionalLocalizedText(2000),
    capacity: z.number().int().min(1).max(10_000).optional(),
  })
  .superRefine((s, issues) => {
    if (s.to <= s.from) issues.addIssue({ code: "custom", path: ["to"], message: "schedule.errors.endsBeforeStart" });
    if (!s.place && !s.onlineUrl) issues.addIssue({ code: "custom", path: ["place"], message: "programmes.info.placeNeeded" });
  });
export type InfoSessionInput = z.infer<typeof InfoSessionInput>;
