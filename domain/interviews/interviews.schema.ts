import * as z from "zod";
import { clockTime, dayText, localDateTime, longText, optionalText, tick, versionNumber } from "#domain/shared/validation.ts";

const slot = z.object({
  day: dayText,
  from: clockTime,
  to: clockTime,
  place: optionalText(300),
  onlineUrl: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "errors.url" }).max(500)]).default(""),
  interviewers: z.array(z.uuid(), { error: "interviews.errors.interviewers" }).min(1, { error: "interviews.errors.interviewers" }).max(20),
});

const hasTimeAndPlace = (s: z.infer<typeof slot>, issues: z.RefinementCtx) => {
  if (s.to <= s.from) issues.addIssue({ code: "custom", path: ["to"], message: "schedule.errors.endsBeforeStart" });
  if (!s.place && !s.onlineUrl) issues.addIssue({ code: "custom", path: ["place"], message: "interviews.errors.place" });
};

/** One slot; day and times are wall-clock in the cohort's zone. */
export const SlotInput = slot.superRefine(hasTimeAndPlace);
export type SlotInput = z.infer<typeof SlotInput>;

/** Slots of one day, one after another. */
export const SlotsInput = slot.extend({ minutes: z.coerce.number().int().min(5).max(240), pause: z.coerce.number().int().min(0).max(240) }).superRefine(hasTimeAndPlace);
export type SlotsInput = z.infer<typeof SlotsInput>;

export const InviteInput = z.object({
  applications: z.array(z.uuid(), { error: "interviews.errors.applications" }).min(1, { error: "interviews.errors.applications" }).max(500),
  bookBy: localDateTime,
});
export type InviteInput = z.infer<typeof InviteInput>;
/** The application stands in the address. */
export const InviteOneInput = InviteInput.pick({ bookBy: true });

export const BookInput = z.object({ slotId: z.uuid({ error: "interviews.errors.slot" }) });
/** `again`: the application may choose another time. */
export const CallOffInput = z.object({ reason: longText(500), again: tick });
export const NoteInput = z.object({ version: versionNumber, content: optionalText(5000) });
export type NoteInput = z.infer<typeof NoteInput>;
