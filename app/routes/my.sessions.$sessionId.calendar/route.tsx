import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { publishFor } from "#domain/schedule/calendar-object.ts";
import { getOwnSession } from "#domain/schedule/own-sessions.queries.ts";
import { uidOf } from "#domain/schedule/plan-invitations.ts";
import { describeSession } from "#domain/schedule/session-text.rules.ts";

/** The session as a calendar file, with what its invitation says. */
export const loader = page("person", async ({ ctx, params, language, context }) => {
  const s = await getOwnSession(ctx, params.sessionId ?? "");
  const file = publishFor({
    ...s,
    ...describeSession(s, language),
    uid: s.uid ?? uidOf(s.id),
    sequence: Math.max(s.sequence, s.sequenceSent ?? 0),
    url: new URL(paths.mySession(s.id), context.origin).href,
    organiser: { name: s.contactName, email: s.contactEmail },
    cancelled: s.state === "cancelled",
  });
  return new Response(file, {
    headers: { "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH", "Content-Disposition": `attachment; filename="kohortti-${s.number}.ics"`, "Cache-Control": "private, no-store" },
  });
});
