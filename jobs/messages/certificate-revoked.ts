import { paths } from "#app/paths.ts";
import { certificateRevoked } from "#domain/certificates/certificates.events.ts";
import { findAwardForMail } from "#domain/certificates/certificates.queries.ts";
import { showCertificateCode } from "#domain/certificates/certificates.rules.ts";
import { CertificateRevoked } from "#emails/certificate-revoked.tsx";
import { compose, defineMessage } from "../define-message.ts";

const kind = "certificate-revoked";

export default defineMessage({
  kind,
  on: certificateRevoked,
  whenUnsure: "ask",
  async recipients({ awardId }, ctx) {
    const award = await findAwardForMail(ctx, awardId);
    return award ? [{ kind, key: `${kind}:${awardId}`, ref: { awardId }, personId: award.personId, address: award.address, cohortId: award.cohortId }] : [];
  },
  async compose(ref, ctx, tools) {
    const award = await findAwardForMail(ctx, ref.awardId ?? "");
    if (!award?.revokedAt) return { skip: "gone" };
    return compose(CertificateRevoked, {
      props: {
        cohort: award.content.cohort,
        code: showCertificateCode(award.code),
        revokedAt: award.revokedAt,
        reason: award.revokeReason ?? "",
        url: tools.url(paths.verify(award.code)),
      },
      language: award.language,
      zone: award.zone,
    });
  },
});
