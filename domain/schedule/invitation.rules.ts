import type { Answer } from "./schedule.schema.ts";
import { changeKind, partstatAfter, raisesSequence, sequenceFor, type SessionFacts } from "./revision.rules.ts";

/** The session as it stands: `over` when its end has passed. */
export type CurrentSession = { state: "draft" | "published" | "cancelled"; revision: number; sequence: number; over: boolean; facts: SessionFacts };

/** A person's copy: what they were last told, and what they answered. */
export type Copy = { state: "none" | "requested" | "cancelled"; sequence: number | null; revision: number | null; facts: SessionFacts | null; answer: Answer | null };

export type InviteKind = "session-invite" | "session-updated" | "session-cancelled" | "session-left";

/** The next message to one person, and what their copy becomes with it. */
export type NextInvite = { kind: InviteKind; sequence: number; revision: number; before: number | null; state: "requested" | "cancelled"; answer: Answer | null };

/**
 * What one person must be told now, or null when their copy is right. Asked again and again it answers null, so the
 * plan may run for the same fact any number of times. Source of the numbers: RFC 5546, see revision.rules.ts.
 */
export function nextInvite(session: CurrentSession, copy: Copy | null, concerned: boolean): NextInvite | null {
  const sent = { state: copy?.state ?? ("none" as const), sequence: copy?.sequence ?? null };
  const asked = sent.state === "requested";
  const next = { revision: session.revision, before: copy?.revision ?? null };
  if (session.state === "draft" || (session.over && session.state === "published")) return null;
  if (session.state === "cancelled") return asked ? { ...next, kind: "session-cancelled", sequence: sequenceFor(sent, session.sequence, "cancelled"), state: "cancelled", answer: copy!.answer } : null;
  if (!concerned) return asked ? { ...next, kind: "session-left", sequence: sequenceFor(sent, session.sequence, "removed"), state: "cancelled", answer: null } : null;
  if (!asked || !copy?.facts) return { ...next, kind: "session-invite", sequence: sequenceFor(sent, session.sequence), state: "requested", answer: null };
  if (copy.revision === session.revision) return null;
  const change = changeKind(copy.facts, session.facts);
  const answer = partstatAfter(change, copy.answer);
  return { ...next, kind: "session-updated", sequence: sequenceFor(sent, session.sequence, change), state: "requested", answer: answer === "NEEDS-ACTION" ? null : answer };
}

/** True when people are asked to answer anew. */
export const asksAgain = (before: SessionFacts, after: SessionFacts): boolean => raisesSequence(changeKind(before, after));
