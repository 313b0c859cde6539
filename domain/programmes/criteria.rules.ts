/** Pass or fail; 0–5 with a weight; 0–3 for what runs through every application (conventions 3.9). */
export const criterionKinds = ["pass_fail", "weighted", "horizontal"] as const;
export type CriterionKind = (typeof criterionKinds)[number];

const highest = { pass_fail: 1, weighted: 5, horizontal: 3 } as const;

/** The values that a criterion of this kind takes, the lowest first; of pass_fail 0 is a fail. */
export const valuesOfKind = (kind: CriterionKind): number[] => Array.from({ length: highest[kind] + 1 }, (_, value) => value);
