export type Need = {
  applicationId: string;
  /** how many reviewers are still wanted */
  wanted: number;
  /** who may take it: no conflict, not asked before */
  eligible: readonly string[];
};
export type Pair = { applicationId: string; reviewerId: string };

const least = (ids: readonly string[], load: Map<string, number>) => [...ids].sort((a, b) => load.get(a)! - load.get(b)! || (a < b ? -1 : 1))[0];

/** A chain of reviewers from `from` to someone with at least two reviews fewer, each able to hand one new review to the next; shortest first. */
function findChain(from: string, taken: Map<string, Set<string>>, needs: Map<string, Need>, load: Map<string, number>): { applicationId: string; from: string; to: string }[] | null {
  const came = new Map<string, { applicationId: string; from: string; to: string } | null>([[from, null]]);
  for (const reviewer of came.keys()) {
    if (load.get(reviewer)! <= load.get(from)! - 2) {
      const chain = [];
      for (let step = came.get(reviewer); step; step = came.get(step.from)) chain.unshift(step);
      return chain;
    }
    for (const [applicationId, holders] of taken) {
      if (!holders.has(reviewer)) continue;
      for (const next of needs.get(applicationId)!.eligible) if (!holders.has(next) && !came.has(next)) came.set(next, { applicationId, from: reviewer, to: next });
    }
  }
  return null;
}

/**
 * Gives every application as many reviewers as are wanted and eligible, so that nobody has more to do than needed:
 * loads (with `begun`, what each has already) are within one wherever conflicts allow. First the least loaded takes
 * the hardest application; then reviews move along chains until no chain shortens a queue, which for a sum of equal
 * tasks is the optimum. The same input gives the same pairs.
 */
export function assignEvenly(needs: readonly Need[], reviewers: readonly string[], begun: Readonly<Record<string, number>> = {}): Pair[] {
  const load = new Map([...reviewers].sort().map((id) => [id, begun[id] ?? 0]));
  const byId = new Map(needs.map((n) => [n.applicationId, n]));
  const taken = new Map<string, Set<string>>();
  const hardest = [...needs].sort((a, b) => a.eligible.length - a.wanted - (b.eligible.length - b.wanted) || (a.applicationId < b.applicationId ? -1 : 1));
  for (const need of hardest) {
    const holders = new Set<string>();
    taken.set(need.applicationId, holders);
    while (holders.size < need.wanted) {
      const reviewer = least(
        need.eligible.filter((id) => !holders.has(id) && load.has(id)),
        load,
      );
      if (!reviewer) break;
      holders.add(reviewer);
      load.set(reviewer, load.get(reviewer)! + 1);
    }
  }
  for (let moved = true; moved;) {
    moved = false;
    for (const reviewer of [...load.keys()].sort((a, b) => load.get(b)! - load.get(a)!)) {
      const chain = findChain(reviewer, taken, byId, load);
      if (!chain) continue;
      for (const step of chain) {
        taken.get(step.applicationId)!.delete(step.from);
        taken.get(step.applicationId)!.add(step.to);
      }
      load.set(reviewer, load.get(reviewer)! - 1);
      load.set(chain.at(-1)!.to, load.get(chain.at(-1)!.to)! + 1);
      moved = true;
      break;
    }
  }
  return [...taken].flatMap(([applicationId, holders]) => [...holders].sort().map((reviewerId) => ({ applicationId, reviewerId })));
}
