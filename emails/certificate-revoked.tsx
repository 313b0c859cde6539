import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

/** A certificate was taken back: when, why, and that its page says so. */
export const CertificateRevoked = defineEmail<{ cohort: string; code: string; revokedAt: Date; reason: string; url: string }>({
  name: "certificate-revoked",
  example: {
    cohort: "Soske-akatemia 1",
    code: "7KQ2-M4XD-9TRH",
    revokedAt: new Date("2027-05-05T07:30:00Z"),
    reason: "Läsnäolo oli merkitty väärälle henkilölle.",
    url: "https://kohortti.example/verify/7KQ2M4XD9TRH",
  },
  subject: ({ cohort }, { t }) => t("certificates.mail.revoked.subject", { cohort }),
  body: ({ cohort, code, revokedAt, reason, url }, words) => (
    <Layout words={words} title={words.t("certificates.mail.revoked.title")} why={words.t("certificates.mail.why", { cohort })}>
      <Paragraph>{words.t("certificates.mail.revoked.body", { cohort })}</Paragraph>
      <Quoted>{reason}</Quoted>
      <Fact label={words.t("certificates.mail.revokedOn")}>{words.format.fullDate(revokedAt)}</Fact>
      <Fact label={words.t("certificates.mail.code")}>{code}</Fact>
      <Act href={url}>{words.t("certificates.mail.revoked.act")}</Act>
    </Layout>
  ),
});
