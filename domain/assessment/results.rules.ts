import type { AssessmentAnswers } from "./assessment.schema.ts";
import { fewest, hiddenGroups, type Group, type Hidden } from "./hiding.rules.ts";
import { mean, scoreOf } from "./score.rules.ts";
import type { StatementSet } from "./statement-set.rules.ts";

/** A person's sent answers, and the groups that they are counted in: "team:<id>", "kind:municipality". */
export type Respondent = { personId: string; groups: string[]; answers: AssessmentAnswers };

/** What is shown of some people's scores: their mean, the lowest, the highest, how many; or why it is hidden. */
export type Shown = { n: number; mean: number; low: number; high: number };
export type Result = Shown | Hidden;

export type DimensionResult = { key: string; everyone: Result; groups: ReadonlyMap<string, Result> };

const shownOf = (scores: number[]): Shown => ({ n: scores.length, mean: mean(scores), low: Math.min(...scores), high: Math.max(...scores) });

/**
 * The results of a closed round, a dimension at a time: who does not know a dimension is not counted in it, so who may
 * be shown is asked for each. Groups are asked for all at once, whoever looks: two readers can lay theirs together.
 */
export function resultsOf(set: StatementSet, respondents: readonly Respondent[]): DimensionResult[] {
  return set.dimensions.map((dimension) => {
    const scores = new Map<string, number>();
    const members = new Map<string, Set<string>>();
    for (const { personId, groups, answers } of respondents) {
      const score = scoreOf(dimension, answers);
      for (const key of groups) members.set(key, members.get(key) ?? new Set());
      if (score === undefined) continue;
      scores.set(personId, score);
      for (const key of groups) members.get(key)?.add(personId);
    }
    const everyone = new Set(scores.keys());
    const groups: Group[] = [...members].map(([key, people]) => ({ key, people }));
    const hidden = hiddenGroups(everyone, groups);
    const scoresOf = (people: ReadonlySet<string>) => [...people].flatMap((person) => scores.get(person) ?? []);
    return {
      key: dimension.key,
      everyone: everyone.size < fewest ? "few" : shownOf([...scores.values()]),
      groups: new Map(groups.map((group) => [group.key, hidden.get(group.key) ?? shownOf(scoresOf(group.people))])),
    };
  });
}
