import type { Context } from "#domain/shared/context.ts";
import type { PlannedReminder } from "./reminders.schema.ts";

/** Every reminder that falls due in (from, until], oldest first. */
export async function planReminders(_ctx: Context, _window: { from: Date; until: Date }): Promise<PlannedReminder[]> {
  return [];
}
