/** Time and place of a session as people were told them. `cancelled` and `text` (title, goal, agenda as one string) may be left out. */
export type SessionFacts = {
  startsAt: Date;
  endsAt: Date;
  mode: "online" | "on_site" | "hybrid";
  venue: string;
  address: string;
  onlineUrl: string;
  text?: string;
  cancelled?: boolean;
};

/** The strongest thing that changed. `details`: room in the same building, link or text. `place`: somewhere people must plan for anew. */
export type ChangeKind = "none" | "details" | "place" | "time" | "cancelled" | "revived";

/** A person's copy: what was last sent, and its SEQUENCE (null before the first). */
export type InvitationSent = { state: "none" | "requested" | "cancelled"; sequence: number | null };

/** What differs between two states of a session, for the calendar. */
export function changeKind(before: SessionFacts, after: SessionFacts): ChangeKind {
  const [was, is] = [before.cancelled ?? false, after.cancelled ?? false];
  if (was !== is) return is ? "cancelled" : "revived";
  if (before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime()) return "time";
  if (isFar(before, after)) return "place";
  const details = (s: SessionFacts) => JSON.stringify([s.mode, s.venue, s.address, s.onlineUrl, s.text ?? ""]);
  return details(before) === details(after) ? "none" : "details";
}

/**
 * RFC 5546 2.1.4: SEQUENCE rises when the time or the status changes and when earlier answers may no longer hold.
 * Every change but `none` gets a newer DTSTAMP, raised or not.
 */
export const raisesSequence = (change: ChangeKind): boolean => change !== "none" && change !== "details";

/** The session's SEQUENCE after a change. */
export const nextSequence = (previous: number, change: ChangeKind): number => (raisesSequence(change) ? previous + 1 : previous);

/**
 * The SEQUENCE of the next message to one person; `change` is what happened to the session since their last one, or
 * `removed` when only this person is taken off. Not for a resend, which repeats the stored number.
 * A person who joins late starts at the session's current value; one who comes back must be above their own CANCEL.
 */
export function sequenceFor(sent: InvitationSent, session: number, change: ChangeKind | "removed" = "none"): number {
  if (sent.sequence === null) return session;
  if (sent.state === "cancelled" || change === "removed") return Math.max(session, sent.sequence) + 1;
  // a copy that once came back may be ahead of its session and has to rise on its own
  return Math.max(session, raisesSequence(change) ? sent.sequence + 1 : sent.sequence);
}

/** The answer an update carries: kept when answers still hold, asked again when they may not. */
export const partstatAfter = <P extends string>(change: ChangeKind, answer: P | null): P | "NEEDS-ACTION" => (answer === null || raisesSequence(change) ? "NEEDS-ACTION" : answer);

/** A way to take part has gone, or the people on site must go to another building. Without both addresses a new venue counts as far. */
function isFar(before: SessionFacts, after: SessionFacts): boolean {
  if (before.mode !== after.mode && after.mode !== "hybrid") return true;
  if (before.mode === "online" || after.mode === "online") return false;
  const [from, to] = [plain(before.address), plain(after.address)];
  return from && to ? from !== to : plain(before.venue) !== plain(after.venue);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s,.]+/g, " ")
    .trim();
