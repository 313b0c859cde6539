import { shownMail } from "#app/http/shown-mail.server.ts";
import { paths } from "#app/paths.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { reminderWords } from "#domain/reminders/reminder-mail.rules.ts";
import type { ReminderKind } from "#domain/reminders/reminders.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { renderEmail } from "#emails/define-email.tsx";
import { reminderEmails } from "#emails/reminders.tsx";

/** A reminder as it would leave now to one of its recipients; null when there is nothing to remind of any more. Ask for the cohort first. */
export async function previewReminder(ctx: Context, kind: ReminderKind, ref: Record<string, string>, origin: string) {
  const facts = await reminderFacts[kind](ctx, ref, ref.personId ?? "");
  if (!facts) return null;
  const url = new URL(paths.reminded(kind, facts), origin).href;
  return shownMail(await renderEmail(reminderEmails[kind], { ...reminderWords(facts, Number(ref.days ?? 0)), url }, facts.language, facts.zone), facts.language);
}
