export type Told = { startsAt: Date; endsAt: Date; place: string; onlineUrl: string };
/** What one calendar was last told; without "told" nothing yet. */
export type Copy = { state: "none" | "requested" | "cancelled"; sequence: number; told: Told | null; /** its holder has asked for the mail again */ isAsked?: boolean };
export type CopyKind = "info-invited" | "info-moved" | "info-cancelled";
/** The next mail and what the calendar holds after it. */
export type NextCopy = { kind: CopyKind; state: "requested" | "cancelled"; sequence: number; told: Told; before: Told | null };

/** How many months after the session names and addresses are kept. */
export const keptMonths = 3;

const same = (a: Told, b: Told) => a.startsAt.getTime() === b.startsAt.getTime() && a.endsAt.getTime() === b.endsAt.getTime() && a.place === b.place && a.onlineUrl === b.onlineUrl;

/**
 * What one who has signed up must be told now, or null when their calendar is right. `session` is the one that they come
 * to, null for none. Asked again it answers null, so the plan may run any number of times; what has begun is left as it
 * is. The number is above that of the file on the call's page, which has the same UID.
 */
export function nextCopy(copy: Copy, session: (Told & { revision: number }) | null, now: Date): NextCopy | null {
  const sequence = Math.max(copy.sequence + 1, session?.revision ?? 0);
  if (!session) return copy.state === "requested" && copy.told && copy.told.startsAt > now ? { kind: "info-cancelled", state: "cancelled", sequence, told: copy.told, before: null } : null;
  if (session.startsAt <= now) return null;
  const { revision: _, ...told } = session;
  if (copy.state !== "requested" || !copy.told || copy.isAsked) return { kind: "info-invited", state: "requested", sequence, told, before: null };
  return same(copy.told, told) ? null : { kind: "info-moved", state: "requested", sequence, told, before: copy.told };
}
