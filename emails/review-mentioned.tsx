import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const ReviewMentioned = defineEmail<{ number: string; by: string; url: string }>({
  name: "review-mentioned",
  example: { number: "KOH-2026-0047", by: "Juha Lehtonen", url: "https://kohortti.example/review" },
  subject: ({ number, by }, { t }) => t("selection.mail.mentioned.subject", { number, by }),
  body: ({ number, by, url }, words) => (
    <Layout words={words} title={words.t("selection.mail.mentioned.title", { by })} why={words.t("selection.mail.mentioned.why")}>
      <Fact label={words.t("selection.mail.reviewAssigned.number")}>{number}</Fact>
      <Paragraph>{words.t("selection.mail.mentioned.body")}</Paragraph>
      <Act href={url}>{words.t("selection.mail.mentioned.act")}</Act>
    </Layout>
  ),
});
