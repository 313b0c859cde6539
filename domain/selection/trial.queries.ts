import type { Context } from "#domain/shared/context.ts";
import { balanceOf } from "./balance.rules.ts";
import { getRanking } from "./ranking.queries.ts";
import { groupsOf, tryCohort } from "./trial.rules.ts";
import type { TrialQuery } from "./trial.schema.ts";

/**
 * The ranking of a cohort's call with a cohort that is tried beside the intended one; for those who run it. Who was
 * published as selected is in it for good; an application in which the actor has a conflict takes no part.
 */
export async function getTrial(ctx: Context, cohortId: string, query: TrialQuery) {
  const { rows: ranked, call, balance, selected, correction } = await getRanking(ctx, cohortId);
  const byCorrected = query.order === "corrected" && correction !== null;
  const rows = (byCorrected ? ranked.toSorted((a, b) => (a.correctedPlace ?? Infinity) - (b.correctedPlace ?? Infinity)) : ranked).filter((r) => !r.isHidden);
  const fixed = rows.filter((r) => r.published === "select").map((r) => r.id);
  const gone = rows.filter((r) => r.published !== null && r.published !== "select").map((r) => r.id);
  const seats = query.seats ?? call.capacity;
  const result = tryCohort(rows, { seats: Math.max(seats, fixed.length), least: query.least, keep: new Set([...query.keep, ...fixed]), leave: new Set([...query.leave, ...gone]) });
  const chosen = rows.filter((r) => result.chosen.has(r.id));
  const now = rows.filter((r) => (r.published ?? r.intended) === "select");
  return {
    call,
    intended: { balance, selected },
    tried: { balance: balanceOf(chosen), selected: chosen.length, isSame: chosen.length === now.length && now.every((r) => result.chosen.has(r.id)) },
    seats,
    canCorrect: correction !== null,
    groups: groupsOf(rows),
    exchanges: result.exchanges,
    missing: result.missing,
    hidden: ranked.length - rows.length,
    rows: rows.map((r) => ({
      id: r.id,
      diaryNumber: r.diaryNumber,
      name: r.names.join(", "),
      points: byCorrected ? r.corrected : (r.standing?.mean ?? null),
      intended: r.published ?? r.intended,
      waitRank: r.waitRank,
      isChosen: result.chosen.has(r.id),
      isFixed: r.published !== null,
    })),
  };
}
export type TrialPage = Awaited<ReturnType<typeof getTrial>>;
