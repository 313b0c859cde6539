import { mustBePerson } from "#domain/people/access.queries.ts";
import type { Context } from "#domain/shared/context.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

/** Whose feed a token's hash opens; undefined when it is unknown or revoked. The hash is the right to ask. */
export async function findFeedOwner(ctx: Context, tokenHash: string) {
  return ctx.db
    .selectFrom("feed_token")
    .innerJoin("person", "person.id", "feed_token.person_id")
    .select(["feed_token.id as tokenId", "person.id as personId", "person.language"])
    .where("feed_token.token_hash", "=", tokenHash)
    .where("feed_token.revoked_at", "is", null)
    .where("person.erased_at", "is", null)
    .executeTakeFirst();
}

/** The actor's own feed address, as far as it may be shown again: when it was made and last used. */
export async function findOwnFeed(ctx: Context) {
  const me = mustBePerson(ctx);
  return ctx.db
    .selectFrom("feed_token")
    .select(["feed_token.created_at as createdAt", "feed_token.last_used_at as lastUsedAt"])
    .where("feed_token.person_id", "=", me.personId)
    .where("feed_token.revoked_at", "is", null)
    .executeTakeFirst();
}

/**
 * What a person's feed shows, by start: sessions that they are invited to, with the numbers of their own copy, and those
 * that were cancelled for all within 30 days. At most 500. Unscoped: the token was the right.
 */
export async function listFeedSessions(ctx: Context, personId: string) {
  const rows = await ctx.db
    .selectFrom("invitation")
    .innerJoin("session", "session.id", "invitation.session_id")
    .innerJoin("cohort", "cohort.id", "session.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .innerJoin("session_revision as now", (j) => j.onRef("now.session_id", "=", "session.id").onRef("now.revision", "=", "session.revision"))
    .select([
      "session.id",
      "session.title",
      "session.goal",
      "session.cancelled_at as cancelledAt",
      "cohort.name as cohortName",
      "organiser.contact_name as contactName",
      "organiser.contact_email as contactEmail",
      "invitation.uid",
      "invitation.sequence_sent as sequence",
      "now.dtstamp",
      "now.starts_at as startsAt",
      "now.ends_at as endsAt",
      "now.mode",
      "now.venue",
      "now.address",
      "now.online_url as onlineUrl",
    ])
    .where("invitation.person_id", "=", personId)
    .where((eb) =>
      eb.or([
        eb.and([eb("session.state", "=", "published"), eb("invitation.state", "=", "requested")]),
        // who had left before a session was cancelled was never told of its last revision
        eb.and([eb("session.state", "=", "cancelled"), eb("session.cancelled_at", ">=", shiftDays(ctx.now, -30, "UTC")), eb("invitation.revision_sent", "=", eb.ref("session.revision"))]),
      ]),
    )
    .orderBy("now.starts_at")
    .orderBy("session.id")
    .limit(500)
    .execute();
  return rows.map((r) => ({ ...r, sequence: r.sequence ?? 0 }));
}
