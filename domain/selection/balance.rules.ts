import type { Language } from "#domain/shared/language.ts";

export type Chosen = { kind: string; regionCode: string | null; isJoint: boolean; language: Language; /** what the application says of the themes of its form */ themes: readonly string[] };
export type Share = { value: string; count: number };

/** What the balance of a cohort is looked at by: the lead organisation's kind and region, themes, joint or single, the language. */
export const dimensions = ["kind", "region", "theme", "way", "language"] as const;
export type Dimension = (typeof dimensions)[number];
export type Balance = Record<Dimension, Share[]>;

/** The groups of an application in each dimension: of themes any number, of the others one; "none" without a region. */
export const groupsIn = (c: Chosen): Record<Dimension, readonly string[]> => ({
  kind: [c.kind],
  region: [c.regionCode ?? "none"],
  theme: c.themes,
  way: [c.isJoint ? "joint" : "single"],
  language: [c.language],
});

function counted(values: readonly string[]): Share[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What the cohort would be made of, the most frequent first. */
export function balanceOf(chosen: readonly Chosen[]): Balance {
  const groups = chosen.map(groupsIn);
  const of = (dimension: Dimension) => counted(groups.flatMap((g) => g[dimension]));
  return { kind: of("kind"), region: of("region"), theme: of("theme"), way: of("way"), language: of("language") };
}
