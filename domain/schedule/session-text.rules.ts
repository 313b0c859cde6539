import type { Language } from "#domain/shared/language.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";
import type { Mode } from "./schedule.schema.ts";

/** Where a session is, on one line: venue and address, the online link, or both for a hybrid one. */
export const placeOf = (s: { mode: Mode; venue: string; address: string; onlineUrl: string }): string =>
  [...(s.mode === "online" ? [] : [s.venue, s.address]), ...(s.mode === "on_site" ? [] : [s.onlineUrl])].filter(Boolean).join(", ");

/** Title, description and location of a session for calendars, in one language. */
export function describeSession(s: { title: LocalizedText; goal: LocalizedText; cohortName: LocalizedText; mode: Mode; venue: string; address: string; onlineUrl: string }, language: Language) {
  const read = (text: LocalizedText) => readText(text, language).text;
  return {
    title: `${read(s.title)} – ${read(s.cohortName)}`,
    description: [read(s.goal), s.mode === "on_site" ? "" : s.onlineUrl].filter(Boolean).join("\n\n"),
    location: placeOf(s),
  };
}
