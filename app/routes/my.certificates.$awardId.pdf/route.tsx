import { redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { paths } from "#app/paths.ts";
import { getAward } from "#domain/certificates/certificates.queries.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { certificateData } from "#documents/certificate-data.ts";
import { renderDocument } from "#documents/render.ts";

/** The PDF for its holder and the cohort's staff. One that is not valid any more leads to its check page instead. */
export const loader = page("person", async ({ ctx, params, context }) => {
  const award = await getAward(ctx, params.awardId!);
  if (award.state !== "issued") throw redirect(paths.verify(award.code), 303);
  const shownCode = showCertificateCode(award.code);
  const verifyUrl = new URL(paths.verify(award.code), context.origin).href;
  const pdf = renderDocument("certificate", certificateData({ ...award, shownCode, verifyUrl }), award.issuedAt);
  return new Response(new Uint8Array(pdf), {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `inline; filename="kohortti-${shownCode}.pdf"`, "Cache-Control": "private, no-store" },
  });
});
