import Holidays from "date-holidays";
import type { Language } from "#domain/shared/language.ts";

const kept = new Map<Language, Holidays>();

/** Public holidays and eves of mainland Finland in some years: day (YYYY-MM-DD) → name in the language. */
export function finnishHolidays(years: number[], language: Language): Map<string, string> {
  let calendar = kept.get(language);
  if (!calendar) kept.set(language, (calendar = new Holidays("FI", { languages: [language, "fi"] })));
  const days = years.flatMap((y) => calendar.getHolidays(y, language)).filter((h) => h.type === "public" || h.type === "bank");
  return new Map(days.map((h) => [h.date.slice(0, 10), h.name]));
}
