export type AssignRefusal = "not-reviewer" | "not-submitted" | "conflict" | "decides-it" | "already-assigned";

/** Whether somebody without a conflict whose assignment is in that state can be asked for the review: not twice, but again after they declined, or it was taken off them, also for a conflict that was set aside. */
export const canBeAsked = (state: string | undefined): boolean => state === undefined || state === "void" || state === "declined" || state === "recused";
