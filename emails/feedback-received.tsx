import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";

export const FeedbackReceived = defineEmail<{ team: string; points: number; cohort: string; url: string }>({
  name: "feedback-received",
  example: { team: "Meriharjun kaupunki", points: 4, cohort: "Soske-akatemia 1", url: "https://kohortti.example/my" },
  subject: (p, { t }) => t("feedback.mail.received.subject", { team: p.team }),
  body: (p, words) => (
    <Layout words={words} title={words.t("feedback.mail.received.title", { team: p.team })} why={words.t("feedback.mail.why", { cohort: p.cohort })}>
      <Paragraph>{words.t("feedback.mail.received.body", { count: p.points })}</Paragraph>
      <Act href={p.url}>{words.t("feedback.mail.received.act")}</Act>
    </Layout>
  ),
});
