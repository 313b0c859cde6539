/** The conditions that the words of a decision hold: one a line. */
export const conditionsIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Of a decision: the applicant answers each, and the organiser judges each. */
export const mostConditions = 30;

export type ConditionStanding = "open" | "answered" | "met";

/** A condition is met when the organiser says so; an answer waits for that. */
export const conditionStanding = (c: { answeredAt: Date | null; metAt: Date | null }): ConditionStanding => (c.metAt ? "met" : c.answeredAt ? "answered" : "open");
