import type { LocalizedText } from "#domain/shared/localized-text.ts";
import type { Point } from "./assessment.schema.ts";

/** What a round is called, by its point. */
export const pointNames: Record<Point, LocalizedText> = {
  T0: { fi: "Lähtötaso", sv: "Utgångsläge", en: "Starting level" },
  T1: { fi: "Taso puolivälissä", sv: "Nivå halvvägs", en: "Level midway" },
  T2: { fi: "Lopputaso", sv: "Slutnivå", en: "Closing level" },
  T3: { fi: "Taso puolen vuoden päästä", sv: "Nivå efter ett halvår", en: "Level half a year later" },
};

export type RoundDates = { opensAt: Date; closesAt: Date };
export type RoundState = "coming" | "open" | "closed";

/** Answers are taken from the opening up to, not at, the closing. */
export function roundState({ opensAt, closesAt }: RoundDates, now: Date): RoundState {
  if (now < opensAt) return "coming";
  return now < closesAt ? "open" : "closed";
}
