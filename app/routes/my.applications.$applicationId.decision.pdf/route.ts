import { page } from "#app/http/page.server.ts";
import { decisionLetter } from "#domain/selection/letter-document.rules.ts";
import { renderDocument } from "#documents/render.ts";
import { getOwnDecision } from "#domain/selection/letters.queries.ts";

/** The letter as a file: the same bytes as in the mail. */
export const loader = page("person", async ({ ctx, params }) => {
  const { letter, sentAt, diaryNumber } = await getOwnDecision(ctx, params.applicationId!);
  const pdf = renderDocument("decision-letter", decisionLetter(letter), sentAt);
  return new Response(new Uint8Array(pdf), { headers: { "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="${diaryNumber}.pdf"`, "Cache-Control": "private, no-store" } });
});
