import * as z from "zod";
import type { Format } from "#locales/format.ts";

const pair = z.object({ reviewerId: z.string(), workId: z.string() });
const Shortage = z.looseObject({
  cause: z.enum(["must_forbidden", "work_has_many_musts", "reviewer_has_many_musts", "few_reviewers", "full_reviewers"]),
  reviewerId: z.string().optional(),
  workId: z.string().optional(),
  workIds: z.array(z.string()).optional(),
  possible: z.number().optional(),
  wanted: z.number().optional(),
  musts: z.number().optional(),
  room: z.number().optional(),
});
const Relaxation = z.looseObject({
  kind: z.enum(["fewer_reviews", "lift_must_not", "raise_most", "add_reviewers", "lift_must"]),
  count: z.number().optional(),
  mostPerReviewer: z.number().optional(),
  pairs: z.array(pair).optional(),
  works: z.array(z.object({ workId: z.string(), reviews: z.number() })).optional(),
});
const Explanation = z.discriminatedUnion("feasible", [
  z.looseObject({ feasible: z.literal(true), broken: z.array(z.unknown()) }),
  z.looseObject({ feasible: z.literal(false), shortages: z.array(Shortage), relaxations: z.array(Relaxation) }),
]);

export type ShownRun =
  | { feasible: true; madeAt: string; difference: number; broken: number }
  | {
      feasible: false;
      madeAt: string;
      reasons: { cause: z.infer<typeof Shortage>["cause"]; reviewer: string; author: string; possible: number; wanted: number }[];
      ways: { kind: z.infer<typeof Relaxation>["kind"]; teams: string; count: number }[];
    };

/** A run as a manager reads it: with names of teams instead of ids. `teamOf` and `authorOf` give a team's and a work's team's name. */
export function runView(run: { explanation: unknown; madeAt: Date; difference: number }, names: { teamOf: (id: string) => string; authorOf: (workId: string) => string }, format: Format): ShownRun {
  const madeAt = format.shortDateTime(run.madeAt);
  const told = Explanation.parse(run.explanation);
  if (told.feasible) return { feasible: true, madeAt, difference: run.difference, broken: told.broken.length };
  const { teamOf, authorOf } = names;
  return {
    feasible: false,
    madeAt,
    reasons: told.shortages.map((one) => ({
      cause: one.cause,
      reviewer: one.reviewerId ? teamOf(one.reviewerId) : "",
      author: format.list([...(one.workId ? [one.workId] : []), ...(one.workIds ?? [])].map(authorOf)),
      possible: one.possible ?? one.room ?? 0,
      wanted: one.wanted ?? one.musts ?? 0,
    })),
    ways: told.relaxations.map((way) => ({
      kind: way.kind,
      teams: format.list([...(way.pairs ?? []).map((p) => `${teamOf(p.reviewerId)} – ${authorOf(p.workId)}`), ...(way.works ?? []).map((w) => `${authorOf(w.workId)} (${w.reviews})`)]),
      count: way.count ?? way.mostPerReviewer ?? 0,
    })),
  };
}
