import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const CaseUndecidable = defineEmail<{ number: string; cohort: string; url: string }>({
  name: "case-undecidable",
  example: { number: "KOH-2026-0047", cohort: "Soske-akatemia 1", url: "https://kohortti.example/organise" },
  subject: ({ number }, { t }) => t("substitute.mails.undecidable.subject", { number }),
  body: ({ number, cohort, url }, words) => (
    <Layout words={words} title={words.t("substitute.mails.undecidable.title")} why={words.t("substitute.mails.undecidable.why")}>
      <Fact label={words.t("selection.mail.reviewAssigned.number")}>{number}</Fact>
      <Fact label={words.t("substitute.cohort")}>{cohort}</Fact>
      <Paragraph>{words.t("substitute.mails.undecidable.body")}</Paragraph>
      <Act href={url}>{words.t("substitute.mails.undecidable.act")}</Act>
    </Layout>
  ),
});
