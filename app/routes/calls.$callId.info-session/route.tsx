import { readText } from "#domain/shared/localized-text.ts";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { findCallForApplying } from "#domain/programmes/calls.queries.ts";
import { publishFor } from "#domain/schedule/calendar-object.ts";
import { uidOf } from "#domain/signups/plan-signup-mails.ts";
import { found } from "#domain/shared/errors.ts";

/** The info session of a call as a calendar file; later ones have a higher number, so that importing again corrects the entry. */
export const loader = page("public", async ({ ctx, params, language, t, context }) => {
  const call = found(await findCallForApplying(ctx, params.callId!), "call");
  const { revision, changedAt, about, place, onlineUrl, ...times } = found(call.infoSession ?? undefined, "info session");
  const file = publishFor({
    ...times,
    uid: uidOf(call.id),
    sequence: revision,
    dtstamp: changedAt,
    title: `${t("programmes.info.title")}: ${readText(call.programmeName, language).text}`,
    description: [readText(about, language).text, onlineUrl].filter(Boolean).join("\n\n"),
    location: [place, onlineUrl].filter(Boolean).join(", "),
    url: new URL(paths.call(call.id), context.origin).href,
    organiser: { name: call.organiserName, email: call.contactEmail },
  });
  return new Response(file, {
    headers: { "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH", "Content-Disposition": 'attachment; filename="kohortti-info.ics"', "Cache-Control": "no-store" },
  });
});
