import { levels, unknown, type AssessmentAnswers, type Level } from "./assessment.schema.ts";
import type { Dimension, StatementSet } from "./statement-set.rules.ts";

/** The statements that still lack an answer, with their numbers in the set; "I don't know" is an answer. */
export const missingAnswers = (set: StatementSet, answers: AssessmentAnswers): { key: string; number: number }[] =>
  set.dimensions
    .flatMap((d) => d.statements)
    .map(({ key }, i) => ({ key, number: i + 1 }))
    .filter(({ key }) => answers[key] === undefined);

/** A person's score in a dimension: the mean of the levels given. Undefined for who knows none of it. */
export function scoreOf(dimension: Dimension, answers: AssessmentAnswers): number | undefined {
  const given = dimension.statements.flatMap(({ key }) => {
    const answer = answers[key];
    return answer === undefined || answer === unknown ? [] : [answer];
  });
  return given.length > 0 ? mean(given) : undefined;
}

/** The level that a score is nearest to; between two the higher. */
export const levelOf = (score: number): Level => levels.find((level) => score < level + 0.5) ?? 5;

export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Answers that belong to the set; anything else that a form holds is passed over. */
export function answersOf(set: StatementSet, given: AssessmentAnswers): Record<string, string | number> {
  return Object.fromEntries(
    set.dimensions.flatMap((d) =>
      d.statements.flatMap(({ key }) => {
        const answer = given[key];
        return answer === undefined ? [] : [[key, answer]];
      }),
    ),
  );
}
