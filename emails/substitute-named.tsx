import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const SubstituteNamed = defineEmail<{ number: string; cohort: string; by: string; url: string }>({
  name: "substitute-named",
  example: { number: "KOH-2026-0047", cohort: "Soske-akatemia 1", by: "Outi Saarinen", url: "https://kohortti.example/organise" },
  subject: ({ number }, { t }) => t("substitute.mails.named.subject", { number }),
  body: ({ number, cohort, by, url }, words) => (
    <Layout words={words} title={words.t("substitute.mails.named.title")} why={words.t("substitute.mails.named.why")}>
      <Fact label={words.t("selection.mail.reviewAssigned.number")}>{number}</Fact>
      <Fact label={words.t("substitute.cohort")}>{cohort}</Fact>
      <Paragraph>{words.t("substitute.mails.named.body", { by })}</Paragraph>
      <Paragraph>{words.t("substitute.mails.named.own")}</Paragraph>
      <Act href={url}>{words.t("substitute.mails.named.act")}</Act>
    </Layout>
  ),
});
