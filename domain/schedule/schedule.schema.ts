import * as z from "zod";
import { localizedText, optionalLocalizedText } from "#domain/shared/localized-text.ts";
import { clockTime, dayText, longText, optionalText, seenMark } from "#domain/shared/validation.ts";

export const modes = ["online", "on_site", "hybrid"] as const;
export type Mode = (typeof modes)[number];

export const attendanceStates = ["present", "late", "absent", "excused"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const answers = ["accepted", "tentative", "declined"] as const;
export type Answer = (typeof answers)[number];

const onlineUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "errors.url" }).max(500)]).default("");

/** One row a block: "20 Title", "15 – Break *"; see `readAgenda`. */
const agendaText = z.string().trim().max(5000).default("");

/** The form of a session. Day and times are wall-clock in the cohort's zone. */
export const SessionInput = z
  .object({
    title: localizedText(200),
    goal: optionalLocalizedText(2000),
    day: dayText,
    from: clockTime,
    to: clockTime,
    mode: z.enum(modes, { error: "errors.choose" }),
    venue: optionalText(200),
    address: optionalText(300),
    onlineUrl,
    agenda: agendaText,
  })
  .superRefine((s, issues) => {
    if (s.to <= s.from) issues.addIssue({ code: "custom", path: ["to"], message: "schedule.errors.endsBeforeStart" });
    if (s.mode !== "online" && !s.venue) issues.addIssue({ code: "custom", path: ["venue"], message: "schedule.errors.venueNeeded" });
    if (s.mode !== "on_site" && !s.onlineUrl) issues.addIssue({ code: "custom", path: ["onlineUrl"], message: "schedule.errors.linkNeeded" });
  });
export type SessionInput = z.infer<typeof SessionInput>;

/** `step` "send" says yes to the preview of who will be told, and `previewed` which change that preview showed; drafts need none. */
export const ChangeInput = z.intersection(SessionInput, z.object({ seen: seenMark, step: z.enum(["preview", "send"]).default("preview"), previewed: optionalText(100) }));
export const CancelInput = z.object({ reason: longText(500) });
export const PublishInput = z.object({ sessionId: z.union([z.literal(""), z.uuid()]).default("") });
export const AnswerInput = z.object({ answer: z.enum(answers, { error: "errors.choose" }) });
export const HostInput = z.object({ personId: z.uuid({ error: "errors.choose" }), does: z.enum(["add", "remove"]) });
const marksByPerson = z.record(z.uuid(), z.enum(attendanceStates, { error: "errors.choose" }).optional()).default({});
/** Fields `mark.<person id>`, and `was.<person id>` for what the page showed; a person who is not marked yet is left out. */
export const AttendanceInput = z.object({ mark: marksByPerson, was: marksByPerson });
export type AttendanceInput = z.infer<typeof AttendanceInput>;
