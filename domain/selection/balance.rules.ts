import type { Language } from "#domain/shared/language.ts";

export type Chosen = { kind: string; regionCode: string | null; isJoint: boolean; language: Language };
export type Share = { value: string; count: number };

/** What the balance of a cohort is looked at by: the lead organisation's kind and region, joint or single, the language. */
export const dimensions = ["kind", "region", "way", "language"] as const;
export type Dimension = (typeof dimensions)[number];
export type Balance = Record<Dimension, Share[]>;

/** Where an application belongs in each dimension; "none" without a region. */
export const placeOf = (c: Chosen): Record<Dimension, string> => ({ kind: c.kind, region: c.regionCode ?? "none", way: c.isJoint ? "joint" : "single", language: c.language });

function counted(values: string[]): Share[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What the cohort would be made of, the most frequent first. */
export function balanceOf(chosen: readonly Chosen[]): Balance {
  const places = chosen.map(placeOf);
  const of = (dimension: Dimension) => counted(places.map((p) => p[dimension]));
  return { kind: of("kind"), region: of("region"), way: of("way"), language: of("language") };
}
