import type { Given } from "./ranking.rules.ts";

/** What a reviewer recommends of the whole application, the warmest first. */
export const recommendations = ["take-in", "if-room", "leave-out"] as const;
export type Recommendation = (typeof recommendations)[number];

/** How many delivered reviews recommend each. */
export type Recommended = Readonly<Record<Recommendation, number>>;

/** How the recommendations of an application's delivered reviews fell; null when none of them holds one. */
export function countRecommendations(given: readonly (Recommendation | null)[]): Recommended | null {
  const count = (wanted: Recommendation) => given.filter((r) => r === wanted).length;
  return given.some((r) => r !== null) ? { "take-in": count("take-in"), "if-room": count("if-room"), "leave-out": count("leave-out") } : null;
}

/** Whoever could judge none of the criteria recommends nothing. */
export const canRecommend = (marks: readonly (Given | null)[]): boolean => marks.some((given) => given !== "unable");
