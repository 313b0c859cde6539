/** What reviewers may do and see in a phase of the review. */
export type PhaseRights = {
  /** the others' marks, once one's own are delivered */
  showsOthers: boolean;
  /** who applies is replaced wherever they read */
  hidesApplicants: boolean;
  /** notes among reviewers, and taking one's own delivered review back */
  hasDiscussion: boolean;
};
export type ReviewPhase = PhaseRights & { opensAt: Date; closesAt: Date };
/** `isOpen`: marks are taken now; `dueAt`: until when what is not delivered can be, null without phases; `isOver`: that has passed. */
export type PhaseNow = PhaseRights & { isOpen: boolean; opensAt: Date | null; closesAt: Date | null; dueAt: Date | null; isOver: boolean };

/** A call without phases: reviewers mark from the moment they are asked, see who applies, and the others once they have delivered. */
export const usualPhase: PhaseNow = { isOpen: true, opensAt: null, closesAt: null, dueAt: null, isOver: false, showsOthers: true, hidesApplicants: false, hasDiscussion: true };

/**
 * What holds now: of the phases, in the order of their opening, the last that has begun. Marks are taken until it closes;
 * what one sees stays as it was until the next begins. Before the first, nothing but its hiding holds.
 */
export function phaseNow(phases: readonly ReviewPhase[], now: Date): PhaseNow {
  const first = phases[0];
  if (!first) return usualPhase;
  const current = phases.findLast((p) => p.opensAt <= now);
  const coming = phases.find((p) => p.closesAt >= now);
  const rest = { dueAt: (coming ?? phases.at(-1) ?? first).closesAt, isOver: coming === undefined };
  return current ? { ...current, ...rest, isOpen: now <= current.closesAt } : { ...first, ...rest, showsOthers: false, hasDiscussion: false, isOpen: false };
}

/** Until when a review that is asked for now is to be delivered: the end of the phase that is on or comes next (the last one's when all are over), without phases the call's date. */
export const reviewsDue = (phases: readonly ReviewPhase[], callsDate: Date, now: Date): Date => phaseNow(phases, now).dueAt ?? callsDate;

/** What is told of an assignment in that state: after the last phase, that it was not delivered. */
export const toldState = <State extends string>(state: State, phase: PhaseNow): State | "undelivered" => (phase.isOver && (state === "assigned" || state === "accepted") ? "undelivered" : state);

/** The place of the first phase that begins before the one before it is over; null when none does. */
export function overlapping(phases: readonly ReviewPhase[]): number | null {
  const at = phases.findIndex((p, i) => i > 0 && p.opensAt <= phases[i - 1]!.closesAt);
  return at === -1 ? null : at;
}
