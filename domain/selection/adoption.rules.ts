import type { Intention } from "./selection.schema.ts";
import { freeRanks } from "./waiting-list.rules.ts";

/** What is meant for an application now; `isFixed`: published, or not the actor's to change. */
export type MeantNow = { applicationId: string; meant: Intention | null; waitRank: number | null; isFixed: boolean };
export type ToMean = { applicationId: string; intended: "select" | "wait"; waitRank?: number };

/**
 * What changes so that exactly `chosen` are selected and, where somebody is on `waiting`, exactly those wait, in its order.
 * `freed` lose their intention first; `takenBack` are those who get no other.
 */
export function planAdoption(now: readonly MeantNow[], { chosen, waiting }: { chosen: readonly string[]; waiting: readonly string[] }) {
  const fixed = now.filter((m) => m.isFixed);
  const free = now.filter((m) => !m.isFixed);
  const isFixed = new Set(fixed.map((m) => m.applicationId));
  const selects = [...new Set(chosen)].filter((id) => !isFixed.has(id));
  const waits = [...new Set(waiting)].filter((id) => !isFixed.has(id) && !selects.includes(id));
  const ranks = freeRanks(waits.length, new Set(fixed.flatMap((m) => m.waitRank ?? [])));
  const wanted: ToMean[] = [
    ...selects.map((applicationId) => ({ applicationId, intended: "select" as const })),
    ...waits.map((applicationId, i) => ({ applicationId, intended: "wait" as const, waitRank: ranks[i] })),
  ];
  const wish = new Map(wanted.map((w) => [w.applicationId, w]));
  const stands = (m: MeantNow) => wish.get(m.applicationId)?.intended === m.meant && (m.meant === "select" || wish.get(m.applicationId)?.waitRank === m.waitRank);
  const standing = new Set(free.filter(stands).map((m) => m.applicationId));
  // a place and a number are free before somebody else takes them
  const gives = (m: MeantNow) => m.meant === "select" || (m.meant === "wait" && waits.length > 0 && wish.get(m.applicationId)?.intended !== "select");
  const moved = free.filter((m) => gives(m) && !stands(m));
  return {
    selected: fixed.filter((m) => m.meant === "select").length + selects.length,
    freed: moved.map((m) => m.applicationId),
    takenBack: moved.filter((m) => !wish.has(m.applicationId)).length,
    into: wanted.filter((w) => !standing.has(w.applicationId)),
  };
}
