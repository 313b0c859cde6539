import * as z from "zod";
import type { DB } from "#db/types.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { optionalText, tick } from "#domain/shared/validation.ts";

/** What people are reminded of. Each kind is a message of its own. */
export const reminderKinds = [
  "draft-closing",
  "signature-due",
  "completion-due",
  "place-to-confirm",
  "condition-due",
  "review-due",
  "interview-to-book",
  "interview-coming",
  "interviews-to-hold",
  "info-coming",
  "session-coming",
  "plan-due",
  "plan-overdue",
  "feedback-due",
  "feedback-overdue",
  "assessment-due",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * A reminder that falls due at a moment. It is computed from the facts each time, never stored before it is due.
 * `group` is the same for everyone who gets the same reminder of the same thing at the same moment: what staff see and hold.
 */
export type PlannedReminder = NewMessage & { kind: ReminderKind; dueAt: Date; usefulUntil: Date; cohortId: string; group: string; personName: string; hold: Hold | null };

/** Why a group does not leave: it waits until someone lets it go, or is called off. */
export type Hold = { kind: "hold" | "skip"; why: string };

/** Moments after `from` up to and including `until`; of one cohort when given. */
export type Window = { from: Date; until: Date; cohortId?: string };

/** What reminders come from: drafts, signatures that are waited for, completions, places to confirm, reviews, interviews to book, to come and to hold (a "panel"), info sessions, sessions, plans, peer feedback and self-assessments. */
export type SourceName = DB["reminder_source"]["source"];

/** What people can be late with, and the mail that asks for it. */
export const lateKinds = { plan: "plan-overdue", feedback: "feedback-overdue", review: "review-due" } as const satisfies Record<string, ReminderKind>;
export type LateKind = keyof typeof lateKinds;
export const lateKindNames = ["plan", "feedback", "review"] as const satisfies LateKind[];

/** Holding a group needs a reason; letting it go (`release`) needs none. */
export const HoldInput = z.object({ group: z.string().min(1).max(300), why: optionalText(300), release: tick }).refine((v) => v.release || v.why !== "", { error: "errors.required", path: ["why"] });
export const LateInput = z.object({ kind: z.enum(lateKindNames) });

/** What a reminder is written from just before it leaves; undefined when there is nothing to remind of any more. */
export type ReminderFacts = {
  language: Language;
  zone: string;
  cohort: LocalizedText;
  cohortId: string;
  at: Date;
  until?: Date;
  count?: number;
  title?: LocalizedText;
  place?: string;
  /** what is open, or who is waited for, by name */
  things?: string[];
  /** the organisation that applies, to its partners */
  lead?: string;
  applicationId?: string;
  sessionId?: string;
  completionId?: string;
  link?: string;
  /** the token of the link that a party signs by, or one who signed up has, sealed */
  sealed?: string;
  interviewOf?: string;
  assessmentRoundId?: string;
};
