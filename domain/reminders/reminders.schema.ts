import type { NewMessage } from "#domain/messages/messages.schema.ts";

/** A reminder that falls due at a moment. It is computed from the facts each time, never stored before it is due. */
export type PlannedReminder = NewMessage & { dueAt: Date; held: boolean };
