import type { LocalizedText } from "#domain/shared/localized-text.ts";
import { procurementSet } from "./procurement-set.rules.ts";

export type Statement = { key: string; text: LocalizedText };
export type Dimension = { key: string; name: LocalizedText; statements: Statement[] };

/** Statements that are asked together and scored a dimension at a time. A set never changes: a new version is a new set. */
export type StatementSet = { key: string; dimensions: Dimension[] };

const sets: StatementSet[] = [procurementSet];

/** The set that new rounds ask. */
export const currentSet = procurementSet;

export function statementSet(key: string): StatementSet {
  const set = sets.find((s) => s.key === key);
  if (!set) throw new Error(`There is no set of statements called ${key}.`);
  return set;
}
