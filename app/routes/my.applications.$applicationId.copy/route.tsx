import { page } from "#app/http/page.server.ts";
import { renderDocument } from "#documents/render.ts";
import { applicationDocument } from "#domain/applications/application-document.rules.ts";
import { getOwnApplicationWhole } from "#domain/applications/applications.queries.ts";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";

/** The application as PDF in its own language: what was sent, or the draft as it was last saved. */
export const loader = page("person", async ({ ctx, params }) => {
  const a = await getOwnApplicationWhole(ctx, params.applicationId!);
  const pdf = renderDocument("application-copy", applicationDocument(a, texts(a.language).t, formatIn(a.language, a.zone)), a.submittedAt ?? a.savedAt);
  return new Response(new Uint8Array(pdf), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="${a.diaryNumber ?? "application"}.pdf"`, "Cache-Control": "private, no-store" },
  });
});
