import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const ReviewAssigned = defineEmail<{ number: string; dueAt: Date; url: string }>({
  name: "review-assigned",
  example: { number: "KOH-2026-0047", dueAt: new Date("2026-12-16T14:00:00Z"), url: "https://kohortti.example/review" },
  subject: ({ number }, { t }) => t("selection.mail.reviewAssigned.subject", { number }),
  body: ({ number, dueAt, url }, words) => (
    <Layout words={words} title={words.t("selection.mail.reviewAssigned.title")} why={words.t("selection.mail.reviewAssigned.why")}>
      <Fact label={words.t("selection.mail.reviewAssigned.number")}>{number}</Fact>
      <Fact label={words.t("selection.mail.reviewAssigned.due")}>{words.format.dateTime(dueAt)}</Fact>
      <Paragraph>{words.t("selection.mail.reviewAssigned.first")}</Paragraph>
      <Act href={url}>{words.t("selection.mail.reviewAssigned.act")}</Act>
    </Layout>
  ),
});
