import type { NewMessage } from "#domain/messages/messages.schema.ts";

/** What people are reminded of. Each kind is a message of its own. */
export const reminderKinds = ["draft-closing", "place-to-confirm", "review-due", "session-coming", "plan-due", "plan-overdue", "feedback-due", "feedback-overdue"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/**
 * A reminder that falls due at a moment. It is computed from the facts each time, never stored before it is due.
 * `group` is the same for everyone who gets the same reminder of the same thing at the same moment: what staff see and hold.
 */
export type PlannedReminder = NewMessage & { kind: ReminderKind; dueAt: Date; usefulUntil: Date; cohortId: string; group: string; personName: string; held: boolean };

/** Moments after `from` up to and including `until`; of one cohort when given. */
export type Window = { from: Date; until: Date; cohortId?: string };
