import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";
import { momentOf, sessionExample, type SessionMail } from "./session-parts.tsx";

export const SessionCancelled = defineEmail<SessionMail & { reason: string }>({
  name: "session-cancelled",
  example: { ...sessionExample, reason: "Kouluttaja on sairastunut. Kerromme uuden ajan perjantaihin mennessä." },
  subject: (mail, words) => words.t("schedule.mail.cancelled.subject", { title: mail.title, moment: momentOf(mail, words) }),
  body: (mail, words) => (
    <Layout words={words} title={words.t("schedule.mail.cancelled.title", { title: mail.title })} why={words.t("schedule.mail.why", { cohort: mail.cohort, organiser: mail.organiser })}>
      <Fact label={words.t("schedule.mail.cancelled.was")}>{momentOf(mail, words)}</Fact>
      {mail.reason && <Quoted>{mail.reason}</Quoted>}
      <Paragraph>{words.t("schedule.mail.cancelled.calendar")}</Paragraph>
      <Act href={mail.url}>{words.t("schedule.mail.updated.act")}</Act>
    </Layout>
  ),
});
