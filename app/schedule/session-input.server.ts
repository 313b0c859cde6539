import { mergeAgenda, readAgenda, type AgendaBlock } from "#domain/schedule/agenda.rules.ts";
import type { SessionInput } from "#domain/schedule/schedule.schema.ts";
import type { Language } from "#domain/shared/language.ts";
import { momentAt } from "#domain/shared/time.rules.ts";

/** What the commands take, made from the form: wall-clock times in the cohort's zone as moments, the rows of the agenda as blocks. Null when a row cannot be read. */
export function sessionFrom(input: SessionInput, zone: string, language: Language, before: AgendaBlock[] = []) {
  const agenda = readAgenda(input.agenda, language);
  if (!agenda) return null;
  const { title, goal, mode } = input;
  const onSite = mode === "online" ? { venue: "", address: "" } : { venue: input.venue, address: input.address };
  return {
    title,
    goal,
    mode,
    ...onSite,
    onlineUrl: mode === "on_site" ? "" : input.onlineUrl,
    startsAt: momentAt(`${input.day}T${input.from}`, zone),
    endsAt: momentAt(`${input.day}T${input.to}`, zone),
    agenda: mergeAgenda(before, agenda),
  };
}
