/** The smallest group whose results anyone sees. */
export const fewest = 5;

/** Respondents who have something in common: a team, a kind of organisation. */
export type Group = { key: string; people: ReadonlySet<string> };

/** Why a group's results are not shown: too few people, or somebody could work out those of a few from it. */
export type Hidden = "few" | "derivable";

/**
 * Which groups are hidden, and why, when the results of everyone are shown beside them. Groups may overlap (teams,
 * kinds of organisation). First every group of fewer than five (the threshold rule); then the smallest of the rest,
 * one by one, until nothing can be subtracted from anything to leave one to four people (secondary suppression).
 */
export function hiddenGroups(everyone: ReadonlySet<string>, groups: readonly Group[]): Map<string, Hidden> {
  const hidden = new Map<string, Hidden>(groups.filter((g) => g.people.size < fewest).map((g) => [g.key, "few"]));
  const shown = groups.filter((g) => !hidden.has(g.key)).toSorted((a, b) => b.people.size - a.people.size || (a.key < b.key ? -1 : 1));
  while (leavesFew(everyone, shown)) {
    const smallest = shown.pop();
    if (smallest) hidden.set(smallest.key, "derivable");
  }
  return hidden;
}

/**
 * The shown groups cut everyone into cells: people who are in the same of them. Whatever is added to or subtracted from
 * what, a cell stays whole; so where no cell holds one to four people, no result of one to four people can be found.
 */
function leavesFew(everyone: ReadonlySet<string>, shown: readonly Group[]): boolean {
  if (shown.length === 0) return false;
  const cells = new Map<string, number>();
  for (const person of everyone) {
    const cell = shown.map((g) => (g.people.has(person) ? 1 : 0)).join("");
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return [...cells.values()].some((people) => people < fewest);
}
