import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const WishesAsked = defineEmail<{ cohort: string; until: Date; url: string }>({
  name: "wishes-asked",
  example: { cohort: "Soske-akatemia 1", until: new Date("2026-12-11T14:00:00Z"), url: "https://kohortti.example/review/calls/1/wishes" },
  subject: ({ cohort }, { t }) => t("wishes.mail.subject", { cohort }),
  body: ({ cohort, until, url }, words) => (
    <Layout words={words} title={words.t("wishes.mail.title")} why={words.t("selection.mail.reviewAssigned.why")}>
      <Paragraph>{words.t("wishes.mail.text", { cohort })}</Paragraph>
      <Fact label={words.t("wishes.mail.until")}>{words.format.dateTime(until)}</Fact>
      <Act href={url}>{words.t("wishes.mail.act")}</Act>
    </Layout>
  ),
});
