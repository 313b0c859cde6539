import { readText } from "#domain/shared/localized-text.ts";
import type { ReminderFacts } from "./reminders.schema.ts";

/** What a reminder's mail says, all but the address of its button: names in the reader's language, moments as they are. */
export function reminderWords(facts: ReminderFacts, days: number) {
  const said = (text: ReminderFacts["cohort"]) => readText(text, facts.language).text;
  return {
    cohort: said(facts.cohort),
    title: facts.title ? said(facts.title) : "",
    at: facts.at,
    until: facts.until ?? null,
    place: facts.place ?? "",
    link: facts.link ?? "",
    things: facts.things ?? [],
    lead: facts.lead ?? "",
    count: facts.count ?? 0,
    days,
  };
}
