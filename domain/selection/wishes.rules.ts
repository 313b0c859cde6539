/** What a reviewer says of reviewing an application; who says nothing can. */
export const wishes = ["gladly", "can", "rather-not"] as const;
export type Wish = (typeof wishes)[number];

export type WishCount = {
  /** reviewers who have said something */ said: number;
  /** reviews given in all, to those who would gladly, and to those who would rather not */ given: number;
  gladly: number;
  ratherNot: number;
};

/** How far an allocation meets the wishes. */
export function countWishes(pairs: readonly { applicationId: string; reviewerId: string }[], said: readonly { applicationId: string; personId: string; wish: Wish }[]): WishCount {
  const wishOf = new Map(said.map((w) => [`${w.applicationId} ${w.personId}`, w.wish]));
  const given = (wish: Wish) => pairs.filter((p) => wishOf.get(`${p.applicationId} ${p.reviewerId}`) === wish).length;
  return { said: new Set(said.map((w) => w.personId)).size, given: pairs.length, gladly: given("gladly"), ratherNot: given("rather-not") };
}
