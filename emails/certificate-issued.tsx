import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

/** The graduation: the PDF is attached. `code` as it is printed. */
export const CertificateIssued = defineEmail<{ cohort: string; code: string; issuedAt: Date; url: string }>({
  name: "certificate-issued",
  example: { cohort: "Soske-akatemia 1", code: "7KQ2-M4XD-9TRH", issuedAt: new Date("2027-04-29T13:05:00Z"), url: "https://kohortti.example/my/certificates" },
  subject: ({ cohort }, { t }) => t("certificates.mail.issued.subject", { cohort }),
  body: ({ cohort, code, issuedAt, url }, words) => (
    <Layout words={words} title={words.t("certificates.mail.issued.title")} why={words.t("certificates.mail.why", { cohort })}>
      <Paragraph>{words.t("certificates.mail.issued.body", { cohort })}</Paragraph>
      <Fact label={words.t("certificates.mail.issuedOn")}>{words.format.fullDate(issuedAt)}</Fact>
      <Fact label={words.t("certificates.mail.code")}>{code}</Fact>
      <Act href={url}>{words.t("certificates.mail.issued.act")}</Act>
    </Layout>
  ),
});
