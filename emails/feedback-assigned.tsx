import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

/** `teams`: whose plans are new to read; `taken`: whose plans the team need not read any more. One of them may be empty. */
type FeedbackMail = { teams: string[]; taken: string[]; cohort: string; dueAt: Date; url: string };

export const FeedbackAssigned = defineEmail<FeedbackMail>({
  name: "feedback-assigned",
  example: {
    teams: ["Satalahden kaupunki", "Napakosken kaupunki"],
    taken: ["Meriharjun kaupunki"],
    cohort: "Soske-akatemia 1",
    dueAt: new Date("2027-03-12T14:00:00Z"),
    url: "https://kohortti.example/my",
  },
  subject: (p, { t, format }) =>
    p.teams.length > 0 ? t("feedback.mail.assigned.subject", { count: p.teams.length, day: format.shortDate(p.dueAt) }) : t("feedback.mail.taken.subject", { cohort: p.cohort }),
  body: (p, words) => {
    const { t, format } = words;
    const isNew = p.teams.length > 0;
    return (
      <Layout words={words} title={isNew ? t("feedback.mail.assigned.title", { count: p.teams.length }) : t("feedback.mail.taken.title")} why={t("feedback.mail.why", { cohort: p.cohort })}>
        {isNew && <Fact label={t("feedback.mail.assigned.whose")}>{format.list(p.teams)}</Fact>}
        {p.taken.length > 0 && <Fact label={t("feedback.mail.taken.whose")}>{format.list(p.taken)}</Fact>}
        {isNew && <Fact label={t("feedback.mail.assigned.due")}>{format.dateTime(p.dueAt)}</Fact>}
        <Paragraph>{isNew ? t("feedback.mail.assigned.body") : t("feedback.mail.taken.body")}</Paragraph>
        <Act href={p.url}>{isNew ? t("feedback.mail.assigned.act", { count: p.teams.length }) : t("feedback.mail.taken.act")}</Act>
      </Layout>
    );
  },
});
