import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const WorkAccepted = defineEmail<{ cohort: string; number: number; at: Date; url: string }>({
  name: "work-accepted",
  example: { cohort: "Soske-akatemia 1", number: 2, at: new Date("2027-04-12T08:00:00Z"), url: "https://kohortti.example/my" },
  subject: (_, { t }) => t("works.mail.accepted.subject"),
  body: (p, words) => (
    <Layout words={words} title={words.t("works.mail.accepted.title")} why={words.t("works.mail.whyTeam", { cohort: p.cohort })}>
      <Paragraph>{words.t("works.mail.accepted.body", { number: p.number })}</Paragraph>
      <Fact label={words.t("works.mail.accepted.when")}>{words.format.fullDate(p.at)}</Fact>
      <Act href={p.url}>{words.t("works.mail.accepted.act")}</Act>
    </Layout>
  ),
});
