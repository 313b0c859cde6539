import type { Context } from "#domain/shared/context.ts";
import { balanceOf } from "./balance.rules.ts";
import { seatsAsked } from "./minimums.rules.ts";
import { isMeant, readRanking } from "./ranking.queries.ts";
import { reorder } from "./ranking.rules.ts";
import { listThemesOf } from "./review-themes.queries.ts";
import { cutPlace, differenceTo, groupsOf, tryCohort } from "./trial.rules.ts";
import { tryWaiting } from "./waiting-list.rules.ts";
import type { TrialQuery } from "./trial.schema.ts";

/** The applications in the order that is asked for, but for those that a conflict hides, with their themes and points. */
async function listCandidates(ctx: Context, cohortId: string, order: TrialQuery["order"]) {
  const { rows: ranked, call, orders } = await readRanking(ctx, cohortId);
  const by = orders.find((o) => o === order) ?? "points";
  const rows = reorder(ranked, by).filter((r) => !r.isHidden);
  const themes = await listThemesOf(
    ctx,
    rows.map((r) => r.id),
  );
  return {
    call,
    orders,
    hidden: ranked.length - rows.length,
    rows: rows.map((r) => ({ ...r, place: r.places[by], themes: themes.get(r.id) ?? [], points: by === "corrected" ? r.corrected : (r.standing?.mean ?? null) })),
  };
}

const meanOf = (rows: readonly { points: number | null }[]) => {
  const points = rows.flatMap((r) => r.points ?? []);
  return points.length > 0 ? points.reduce((sum, p) => sum + p, 0) / points.length : null;
};

/**
 * A cohort that is tried, beside the intended one and what the order alone would give; for those who run it. Who was
 * published as selected is in it for good; an application in which the actor has a conflict takes no part.
 */
export async function getTrial(ctx: Context, cohortId: string, query: TrialQuery) {
  const { rows, call, orders, hidden } = await listCandidates(ctx, cohortId, query.order);
  const fixed = rows.filter((r) => r.published === "select").map((r) => r.id);
  const gone = rows.filter((r) => r.published !== null && r.published !== "select").map((r) => r.id);
  const wanted = new Set(rows.map((r) => r.id).filter((id) => query.keep.includes(id) && !gone.includes(id)));
  const asked = query.seats ?? call.capacity;
  const trial = { seats: Math.max(asked, fixed.length), least: query.least, keep: new Set([...wanted, ...fixed]), leave: new Set([...query.leave, ...gone]) };
  const result = tryCohort(rows, trial);
  const plain = tryCohort(rows, { ...trial, least: [], keep: new Set(fixed), leave: new Set(gone) });
  const summary = (chosen: typeof rows) => ({ balance: balanceOf(chosen), selected: chosen.length, mean: meanOf(chosen) });
  const now = rows.filter(isMeant);
  const waiting = tryWaiting(rows, { asked: query.waiting ?? 0, chosen: result.chosen, leave: trial.leave });
  const isSame = waiting.isSame && result.chosen.size === now.length && now.every((r) => result.chosen.has(r.id));
  return {
    call,
    orders,
    hidden,
    seats: trial.seats,
    groups: groupsOf(rows),
    intended: summary(now),
    plain: summary(rows.filter((r) => plain.chosen.has(r.id))),
    tried: { ...summary(rows.filter((r) => result.chosen.has(r.id))), waiting: waiting.ranks.size, lacksReasons: waiting.lacksReasons, isSame },
    difference: differenceTo(plain.chosen, result, trial),
    exchanges: result.exchanges,
    /** what stands against what was asked for */
    impossible: {
      missing: result.missing,
      seatsAsked: seatsAsked(query.least),
      keptOver: Math.max(0, trial.keep.size - trial.seats),
      cut: cutPlace(rows, result, trial),
      waiting: { asked: query.waiting ?? 0, there: waiting.ranks.size },
      /** kept in or left out, but no longer there to choose */
      unknown: [...query.keep, ...query.leave].filter((id) => !rows.some((r) => r.id === id && r.published === null)).length,
    },
    rows: rows.map((r) => ({
      id: r.id,
      diaryNumber: r.diaryNumber,
      name: r.names.join(", "),
      place: r.place,
      points: r.points,
      recommended: r.recommended,
      intended: r.published ?? r.intended,
      waitRank: r.waitRank,
      triedRank: waiting.ranks.get(r.id) ?? null,
      isChosen: result.chosen.has(r.id),
      isFixed: r.published !== null,
    })),
  };
}
export type TrialPage = Awaited<ReturnType<typeof getTrial>>;
