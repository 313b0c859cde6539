import { balanceOf, dimensions } from "./balance.rules.ts";
import { belongs, lacks, meetAll, type Candidate, type Least } from "./minimums.rules.ts";

export type Trial = { seats: number; least: readonly Least[]; /** in whatever the order says */ keep: ReadonlySet<string>; /** out, whatever the order says */ leave: ReadonlySet<string> };
/** Who came in over the order, in whose place, and for which minimum. */
export type Exchange = { into: string; out: string; for: Least };
/** A minimum that is not met: how many of how many are missing, and how many there are to choose from. */
export type Missing = Least & { asked: number; there: number };
export type TrialResult = { chosen: ReadonlySet<string>; exchanges: Exchange[]; missing: Missing[] };

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

/** As few exchanges as it takes, each of which lessens what is missing. */
function exchange(first: readonly Candidate[], open: readonly Candidate[], trial: Trial) {
  let chosen = first;
  const exchanges: Exchange[] = [];
  for (;;) {
    const short = trial.least.filter((_, i) => lacks(chosen, trial.least)[i]! > 0);
    const others = open.filter((c) => !chosen.includes(c) && short.some((l) => belongs(c, l)));
    const best = short.length > 0 ? bestExchange(chosen, others, trial) : undefined;
    if (!best) return { chosen, exchanges };
    exchanges.push({ into: best.into.id, out: best.out.id, for: short.find((l) => belongs(best.into, l))! });
    const next = [...chosen.filter((c) => c !== best.out), best.into];
    chosen = open.filter((c) => next.includes(c));
  }
}

/** All at once, where one exchange after the other got stuck: those who meet every minimum, then the best of the order. */
function exchangeAtOnce(first: readonly Candidate[], open: readonly Candidate[], trial: Trial) {
  const kept = first.filter((c) => trial.keep.has(c.id));
  const meeting = meetAll(
    open.filter((c) => !trial.keep.has(c.id)),
    kept,
    trial,
  );
  if (!meeting) return undefined;
  const must = [...kept, ...meeting];
  const all = [...must, ...open.filter((c) => !must.includes(c))].slice(0, first.length);
  const into = meeting.filter((c) => !first.includes(c));
  const out = first.filter((c) => !all.includes(c)).toReversed();
  return { chosen: open.filter((c) => all.includes(c)), exchanges: into.map((c, i): Exchange => ({ into: c.id, out: out[i]!.id, for: trial.least.find((l) => belongs(c, l))! })) };
}

/**
 * Tries a cohort: the best of the order with those who are kept in and without those who are left out, then as few
 * exchanges as the minimums ask for. `candidates` come best first. What is missing in the end cannot be met.
 */
export function tryCohort(candidates: readonly Candidate[], trial: Trial): TrialResult {
  const open = candidates.filter((c) => !trial.leave.has(c.id) || trial.keep.has(c.id));
  const first = [...open.filter((c) => trial.keep.has(c.id)), ...open.filter((c) => !trial.keep.has(c.id))].slice(0, Math.max(0, trial.seats));
  const step = exchange(
    open.filter((c) => first.includes(c)),
    open,
    trial,
  );
  const isShort = lacks(step.chosen, trial.least).some((n) => n > 0);
  const { chosen, exchanges } = (isShort ? exchangeAtOnce(first, open, trial) : undefined) ?? step;
  const left = lacks(chosen, trial.least);
  const missing = trial.least.flatMap((l, i) => (left[i]! > 0 ? [{ ...l, count: left[i]!, asked: l.count, there: open.filter((c) => belongs(c, l)).length }] : []));
  return { chosen: new Set(chosen.map((c) => c.id)), exchanges, missing };
}

/** Why somebody is in a trial but not in the plain order, or the other way round: one's own choice, a minimum, or the room that those make. */
export type Why = "chosen" | "least" | "room";
export type Difference = { id: string; why: Why }[];

/** What a trial changes in the plain order, in the order's order. */
export function differenceTo(plain: ReadonlySet<string>, result: TrialResult, trial: Trial): { into: Difference; out: Difference } {
  const whyIn = (id: string): Why => (trial.keep.has(id) ? "chosen" : result.exchanges.some((e) => e.into === id) ? "least" : "room");
  const whyOut = (id: string): Why => (trial.leave.has(id) ? "chosen" : result.exchanges.some((e) => e.out === id) ? "least" : "room");
  return {
    into: [...result.chosen].filter((id) => !plain.has(id)).map((id) => ({ id, why: whyIn(id) })),
    out: [...plain].filter((id) => !result.chosen.has(id)).map((id) => ({ id, why: whyOut(id) })),
  };
}

/** A shared place through which the end of the cohort cuts: of those who share it, nothing but the list's order let some in. Null when there is none. */
export function cutPlace(candidates: readonly { id: string; place: number | null }[], { chosen, exchanges }: TrialResult, { keep, leave }: Pick<Trial, "keep" | "leave">): number | null {
  const byOrder = candidates.filter((c) => c.place !== null && !keep.has(c.id) && !leave.has(c.id) && !exchanges.some((e) => e.into === c.id || e.out === c.id));
  const out = new Set(byOrder.filter((c) => !chosen.has(c.id)).map((c) => c.place));
  return byOrder.find((c) => chosen.has(c.id) && out.has(c.place))?.place ?? null;
}

/** Every group that occurs among the candidates, so that a minimum can be set for it. */
export function groupsOf(candidates: readonly Candidate[]) {
  const balance = balanceOf(candidates);
  return dimensions.map((dimension) => ({ dimension, values: balance[dimension] }));
}
