import { listMessagesAbout } from "#domain/messages/messages.queries.ts";
import type { Mailbox } from "#domain/schedule/calendar-object.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Later, Skip } from "./define-message.ts";

/** The address in a From line, which is the ORGANIZER of every invitation; the organiser's name stands beside it. */
export function organiserOf(from: string, name: string): Mailbox {
  const email = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  return { name, email: email.trim() };
}

type Ref = Record<string, string>;

/**
 * Two mails to one person about one thing never leave at the same time, and nobody gets the CANCEL of what they never
 * heard of. `about` are the ids in the refs of its mails, which say who it is where no person is given; `isOlder` tells those that went before this one.
 */
export async function mustWait(ctx: Context, personId: string | null, about: Ref, method: "REQUEST" | "CANCEL", isOlder: (ref: Ref) => boolean): Promise<Skip | Later | null> {
  const older = (await listMessagesAbout(ctx, personId, about)).filter((m) => "dtstamp" in m.ref && isOlder(m.ref));
  if (older.some((m) => m.state === "sending")) return { later: "an older invitation is on its way" };
  // an attempt may have arrived even if nobody heard so; a skipped mail was claimed once without one
  const mayHave = older.some((m) => m.smtpReply !== null || m.attempts > (m.state === "skipped" ? 1 : 0));
  return method === "CANCEL" && !mayHave ? { skip: "neverInvited" } : null;
}
