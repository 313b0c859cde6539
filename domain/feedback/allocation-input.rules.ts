/** A team that gives feedback. `organisationIds`: its organisations and their parents; the first one, the lead's own, is what spreading looks at. */
export interface Reviewer {
  id: string;
  organisationIds: readonly string[];
}

/** A work that waits for feedback; `organisationIds` as for its team. */
export interface ReviewedWork {
  id: string;
  teamId: string;
  organisationIds: readonly string[];
}

export interface Pair {
  reviewerId: string;
  workId: string;
}

/** One team towards another: the reviewing and the writing one. */
export interface TeamPair {
  reviewerId: string;
  teamId: string;
}

export type Strength = "must" | "should" | "should_not" | "must_not";

export interface PairWish extends TeamPair {
  strength: Strength;
}

/** What an allocation is made from. Wishes, conflicts and pairs that name a team or a work that is not there are passed over. */
export interface AllocationInput {
  reviewers: readonly Reviewer[];
  works: readonly ReviewedWork[];
  /** Reviews that every work shall receive. */
  k: number;
  /** Draws the lot between equally good allocations: a 32-bit integer. */
  seed: number;
  /** At most one wish for a pair of teams; of several the last one counts. */
  wishes?: readonly PairWish[];
  /** Declared conflicts. Unlike a must-not wish, none of them is ever offered for lifting. */
  conflicts?: readonly TeamPair[];
  /** Pairs whose reviewer has opened the work. They stay and count, also when the reviewer has left or a rule now forbids them. */
  begun?: readonly Pair[];
  /** Who reviewed whom in earlier rounds; a repetition is avoided. */
  earlier?: readonly TeamPair[];
  /** The most reviews one reviewer may be given; without it only the works limit it. */
  mostPerReviewer?: number;
}

/** Why a reviewer cannot be given a work. */
export type Ban = "own_team" | "own_organisation" | "conflict" | "must_not";

/**
 * What breaking a soft rule once costs. The second reviewer from one organisation costs `workSpread` more than the
 * first, the third twice that; the same for a reviewer's works and `reviewerSpread`. Even loads come before all of
 * these, and in a repair so do unchanged pairs: no sum of soft costs outweighs either.
 */
export const softCosts = { workSpread: 40, reviewerSpread: 12, repeat: 8, wish: 5 } as const;
