import { dimensions, placeOf, type Chosen, type Dimension } from "./balance.rules.ts";

/** At least so many of the cohort from one group, such as two from a region. */
export type Least = { dimension: Dimension; value: string; count: number };
export type Trial = { seats: number; least: readonly Least[]; /** in whatever the order says */ keep: ReadonlySet<string>; /** out, whatever the order says */ leave: ReadonlySet<string> };
export type Candidate = Chosen & { id: string };
/** Who came in over the order, in whose place, and for which minimum. */
export type Exchange = { into: string; out: string; for: Least };
export type TrialResult = { chosen: ReadonlySet<string>; exchanges: Exchange[]; /** minimums that are not met, with how many are missing */ missing: Least[] };

const belongs = (c: Candidate, least: Least) => placeOf(c)[least.dimension] === least.value;
const lacks = (chosen: readonly Candidate[], least: readonly Least[]) => least.map((l) => Math.max(0, l.count - chosen.filter((c) => belongs(c, l)).length));
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

/** The exchange that lessens what is missing the most; of equal ones the best application comes in, and the last one goes out. */
function bestExchange(chosen: readonly Candidate[], others: readonly Candidate[], trial: Trial) {
  const before = sum(lacks(chosen, trial.least));
  let best: { into: Candidate; out: Candidate; gain: number } | undefined;
  for (const into of others) {
    for (const out of chosen.toReversed()) {
      if (trial.keep.has(out.id)) continue;
      const gain = before - sum(lacks([...chosen.filter((c) => c !== out), into], trial.least));
      if (gain > (best?.gain ?? 0)) best = { into, out, gain };
    }
  }
  return best;
}

/**
 * Tries a cohort: the best of the order, then as few exchanges as the minimums ask for, each of which lessens what is
 * missing. `candidates` come best first. What one exchange at a time cannot mend is said to be missing.
 */
export function tryCohort(candidates: readonly Candidate[], trial: Trial): TrialResult {
  const open = candidates.filter((c) => !trial.leave.has(c.id) || trial.keep.has(c.id));
  const first = [...open.filter((c) => trial.keep.has(c.id)), ...open.filter((c) => !trial.keep.has(c.id))].slice(0, Math.max(0, trial.seats));
  const inOrder = (list: readonly Candidate[]) => open.filter((c) => list.includes(c));
  let chosen = inOrder(first);
  const exchanges: Exchange[] = [];
  for (;;) {
    const short = trial.least.filter((l, i) => lacks(chosen, trial.least)[i]! > 0);
    const others = open.filter((c) => !chosen.includes(c) && short.some((l) => belongs(c, l)));
    const best = short.length > 0 ? bestExchange(chosen, others, trial) : undefined;
    if (!best) break;
    exchanges.push({ into: best.into.id, out: best.out.id, for: short.find((l) => belongs(best.into, l))! });
    chosen = inOrder([...chosen.filter((c) => c !== best.out), best.into]);
  }
  const left = lacks(chosen, trial.least);
  return { chosen: new Set(chosen.map((c) => c.id)), exchanges, missing: trial.least.flatMap((l, i) => (left[i]! > 0 ? [{ ...l, count: left[i]! }] : [])) };
}

/** Every group that occurs among the candidates, so that a minimum can be set for it. */
export const groupsOf = (candidates: readonly Candidate[]): { dimension: Dimension; values: { value: string; count: number }[] }[] =>
  dimensions.map((dimension) => {
    const found = Map.groupBy(candidates, (c) => placeOf(c)[dimension]);
    return { dimension, values: [...found].map(([value, list]) => ({ value, count: list.length })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
  });
