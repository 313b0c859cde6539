import type { Intention } from "./selection.schema.ts";

type Candidate = { id: string; place: number | null; intended: Intention | null; published: Intention | null; waitRank: number | null; reasons: string | null };
export type Waiting = { asked: number; chosen: ReadonlySet<string>; leave: ReadonlySet<string> };

/** So many numbers of a waiting list: the smallest that nobody has. */
export function freeRanks(count: number, taken: ReadonlySet<number>): number[] {
  const ranks: number[] = [];
  for (let rank = 1; ranks.length < count; rank++) if (!taken.has(rank)) ranks.push(rank);
  return ranks;
}

/**
 * The waiting list after a cohort that is tried: so many of the order, of those with a place in it who are neither in the
 * cohort nor left out. What is published keeps its number. `isSame`: it is meant already, or none is asked for.
 */
export function tryWaiting(candidates: readonly Candidate[], { asked, chosen, leave }: Waiting) {
  const waits = (c: Candidate) => (c.published ?? c.intended) === "wait";
  const open = candidates.filter((c) => c.published === null && !chosen.has(c.id));
  const next = open.filter((c) => c.place !== null && !leave.has(c.id)).slice(0, asked);
  const taken = new Set(candidates.flatMap((c) => (c.published !== null && waits(c) ? (c.waitRank ?? []) : [])));
  const ranks = freeRanks(next.length, taken);
  return {
    ranks: new Map(next.map((c, i) => [c.id, ranks[i]!])),
    isSame: asked === 0 || (open.filter(waits).length === next.length && next.every((c, i) => waits(c) && c.waitRank === ranks[i])),
    /** the letter of somebody who waits needs reasons */
    lacksReasons: next.some((c) => !c.reasons),
  };
}
