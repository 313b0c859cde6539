import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const FeedbackAssigned = defineEmail<{ teams: string[]; cohort: string; dueAt: Date; url: string }>({
  name: "feedback-assigned",
  example: { teams: ["Satalahden kaupunki", "Napakosken kaupunki"], cohort: "Soske-akatemia 1", dueAt: new Date("2027-03-12T14:00:00Z"), url: "https://kohortti.example/my" },
  subject: (p, { t, format }) => t("feedback.mail.assigned.subject", { count: p.teams.length, day: format.shortDate(p.dueAt) }),
  body: (p, words) => {
    const { t, format } = words;
    return (
      <Layout words={words} title={t("feedback.mail.assigned.title", { count: p.teams.length })} why={t("feedback.mail.why", { cohort: p.cohort })}>
        <Fact label={t("feedback.mail.assigned.whose")}>{format.list(p.teams)}</Fact>
        <Fact label={t("feedback.mail.assigned.due")}>{format.dateTime(p.dueAt)}</Fact>
        <Paragraph>{t("feedback.mail.assigned.body")}</Paragraph>
        <Act href={p.url}>{t("feedback.mail.assigned.act", { count: p.teams.length })}</Act>
      </Layout>
    );
  },
});
