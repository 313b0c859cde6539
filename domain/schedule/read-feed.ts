import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { etagFor, feedFor } from "./calendar-object.ts";
import { findFeedOwner, listFeedSessions } from "./feed.queries.ts";
import { describeSession } from "./session-text.rules.ts";
import { touchFeedToken } from "./invitation.store.ts";
import { feedTokenHash } from "./make-feed-token.ts";

/**
 * The calendar behind a feed address, and its strong ETag. The token is the right to read; NotFound for one that is
 * unknown or revoked. Holds the person's own sessions and nobody's name. Notes that it was used.
 */
export async function readFeed(ctx: Context, input: { token: string; name: Record<"fi" | "sv" | "en", string>; url(sessionId: string): string }) {
  const owner = found(await findFeedOwner(ctx, feedTokenHash(input.token)), "feed");
  const language = isLanguage(owner.language) ? owner.language : "fi";
  const sessions = await listFeedSessions(ctx, owner.personId);
  const calendar = feedFor({
    name: input.name[language],
    // a feed is not answered: ORGANIZER only names whom to ask
    organiser: { name: sessions[0]?.contactName ?? "", email: sessions[0]?.contactEmail ?? "" },
    now: ctx.now,
    sessions: sessions.map((s) => ({ ...s, ...describeSession(s, language), url: input.url(s.id) })),
  });
  await touchFeedToken(ctx.db, owner.tokenId, ctx.now);
  return { calendar, etag: etagFor(calendar) };
}
