import { paths } from "#app/paths.ts";
import { certificateIssued } from "#domain/certificates/certificates.events.ts";
import { findAwardForMail } from "#domain/certificates/certificates.queries.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { certificateData } from "#documents/certificate-data.ts";
import { renderDocument } from "#documents/render.ts";
import { CertificateIssued } from "#emails/certificate-issued.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "certificate-issued";

export default defineMessage({
  kind,
  on: certificateIssued,
  whenUnsure: "ask",
  async recipients({ awardId }, ctx) {
    const award = await findAwardForMail(ctx, awardId);
    return award ? [{ kind, key: `${kind}:${awardId}`, ref: { awardId }, personId: award.personId, address: award.address, cohortId: award.cohortId }] : [];
  },
  async compose(ref, ctx, tools) {
    const award = await findAwardForMail(ctx, ref.awardId ?? "");
    if (!award || award.state !== "issued") return { skip: "gone" };
    const code = showCertificateCode(award.code);
    const pdf = renderDocument("certificate", certificateData({ ...award, shownCode: code, verifyUrl: tools.url(paths.verify(award.code)) }), award.issuedAt);
    return compose(CertificateIssued, {
      props: { cohort: award.content.cohort, code, issuedAt: award.issuedAt, url: tools.url(paths.myCertificates()) },
      language: award.language,
      zone: award.zone,
      attachments: [{ filename: `kohortti-${code}.pdf`, content: pdf, contentType: "application/pdf" }],
    });
  },
});
