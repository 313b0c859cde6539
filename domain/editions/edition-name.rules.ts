import { languages } from "#domain/shared/language.ts";
import type { LocalizedText } from "#domain/shared/localized-text.ts";

/** "Academy 2027": the programme's name and the year in which the cohort starts, in each language of the name. */
export const editionName = (programme: LocalizedText, startsOn: string): LocalizedText =>
  Object.fromEntries(languages.flatMap((l) => (programme[l] ? [[l, `${programme[l]} ${startsOn.slice(0, 4)}`]] : [])));
