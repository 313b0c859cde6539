import { callState, type CallClock } from "./cohort-phase.rules.ts";

type Dates = Omit<CallClock, "publishedAt"> & { confirmBy: Date };

/**
 * Why a call cannot be changed so, or null. While it is a draft or has not opened, everything can move. Once open, its
 * opening stands and its deadline, its grace and the last day to confirm only move later. Once closed, its window stands.
 */
export function callChange(kept: Dates & { publishedAt: Date | null }, next: Dates, now: Date): "deadline-earlier" | "opening-moved" | "grace-shorter" | "call-over" | "confirm-earlier" | null {
  const state = callState(kept, now);
  if (state === "draft" || state === "upcoming") return null;
  if (next.opensAt.getTime() !== kept.opensAt.getTime()) return "opening-moved";
  if (state === "closed" && (next.closesAt.getTime() !== kept.closesAt.getTime() || next.graceMinutes !== kept.graceMinutes)) return "call-over";
  if (next.closesAt < kept.closesAt) return "deadline-earlier";
  if (next.graceMinutes < kept.graceMinutes) return "grace-shorter";
  return next.confirmBy < kept.confirmBy ? "confirm-earlier" : null;
}
