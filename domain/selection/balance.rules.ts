export type Chosen = { kind: string; regionCode: string | null; isJoint: boolean };
export type Share = { value: string; count: number };
export type Balance = { kinds: Share[]; regions: Share[]; ways: Share[] };

function counted(values: string[]): Share[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** What the cohort would be made of: kinds and regions of the lead organisations ("none" without a region), and joint against single applications. */
export const balanceOf = (chosen: readonly Chosen[]): Balance => ({
  kinds: counted(chosen.map((c) => c.kind)),
  regions: counted(chosen.map((c) => c.regionCode ?? "none")),
  ways: counted(chosen.map((c) => (c.isJoint ? "joint" : "single"))),
});
