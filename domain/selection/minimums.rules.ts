import { groupsIn, type Chosen, type Dimension } from "./balance.rules.ts";

/** At least so many of the cohort from one group, such as two from a region. */
export type Least = { dimension: Dimension; value: string; count: number };
export type Candidate = Chosen & { id: string };

export const belongs = (c: Candidate, least: Least) => groupsIn(c)[least.dimension].includes(least.value);
/** How many each minimum lacks. */
export const lacks = (chosen: readonly Candidate[], least: readonly Least[]) => least.map((l) => Math.max(0, l.count - chosen.filter((c) => belongs(c, l)).length));

/** So many places the minimums ask for at the least: those of a dimension add up where nobody is in two of its groups. */
export const seatsAsked = (least: readonly Least[]): number => {
  const alone = least.map((l) => l.count);
  const together = [...Map.groupBy(least, (l) => l.dimension)].map(([dimension, list]) => (dimension === "theme" ? 0 : list.reduce((sum, l) => sum + l.count, 0)));
  return Math.max(0, ...alone, ...together);
};

/** Enough to settle every list of minimums that people write; a search that is longer is given up. */
const mostSteps = 20_000;

/**
 * Some of the candidates with whom, beside those who are kept, every minimum is met in so many places; undefined when
 * there are none. Candidates that count for the same minimums are alike, so it is looked for how many of each sort are
 * needed: first for the minimum with the fewest to choose from. The best of a sort come first.
 */
export function meetAll(candidates: readonly Candidate[], kept: readonly Candidate[], { seats, least }: { seats: number; least: readonly Least[] }): Candidate[] | undefined {
  const lacking = lacks(kept, least);
  const covers = (c: Candidate) => least.flatMap((l, i) => (lacking[i]! > 0 && belongs(c, l) ? [i] : []));
  const sorts = [...Map.groupBy(candidates, (c) => covers(c).join())].flatMap(([key, members]) => (key ? [{ covers: key.split(",").map(Number), members }] : []));
  let steps = 0;

  function take(need: readonly number[], free: number, left: readonly number[]): number[] | undefined {
    const open = need.flatMap((n, i) => (n > 0 ? [{ i, n, supply: sorts.reduce((sum, s, k) => sum + (s.covers.includes(i) ? left[k]! : 0), 0) }] : []));
    if (open.length === 0) return sorts.map(() => 0);
    if ((steps += 1) > mostSteps || open.some((o) => o.n > free || o.n > o.supply)) return undefined;
    const { i } = open.reduce((a, b) => (b.supply - b.n < a.supply - a.n ? b : a));
    const rest = [...left];
    const useful = sorts.flatMap((s, k) => (s.covers.includes(i) && left[k]! > 0 ? [{ k, gain: s.covers.filter((c) => need[c]! > 0).length }] : []));
    for (const { k } of useful.sort((a, b) => b.gain - a.gain)) {
      rest[k]! -= 1;
      const taken = take(
        need.map((n, at) => (sorts[k]!.covers.includes(at) ? n - 1 : n)),
        free - 1,
        rest,
      );
      if (taken) return taken.with(k, taken[k]! + 1);
      rest[k] = 0; // with one of this sort it cannot be done
    }
    return undefined;
  }
  const taken = take(
    lacking,
    seats - kept.length,
    sorts.map((s) => s.members.length),
  );
  return taken && sorts.flatMap((s, k) => s.members.slice(0, taken[k]));
}
