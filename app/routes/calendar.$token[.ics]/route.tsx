import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { readFeed } from "#domain/schedule/read-feed.ts";
import { texts } from "#locales/all.ts";

/** A person's sessions for their calendar program. The secret address is the right to read: no cookie, no sign-in. */
export const loader = page("public", async ({ ctx, params, request, context }) => {
  const name = (language: "fi" | "sv" | "en") => texts(language).t("schedule.feed.name");
  const { calendar, etag } = await readFeed(ctx, {
    token: params.token ?? "",
    name: { fi: name("fi"), sv: name("sv"), en: name("en") },
    url: (sessionId) => new URL(paths.mySession(sessionId), context.origin).href,
  });
  const headers = { ETag: etag, "Cache-Control": "private, max-age=300" };
  const known = (request.headers.get("If-None-Match") ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(calendar, { headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" } });
});
