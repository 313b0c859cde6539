import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";
import { momentOf, sessionExample, SessionFacts, type SessionMail } from "./session-parts.tsx";

export const SessionInvite = defineEmail<SessionMail>({
  name: "session-invite",
  example: sessionExample,
  subject: (mail, words) => words.t("schedule.mail.invite.subject", { title: mail.title, moment: momentOf(mail, words) }),
  body: (mail, words) => (
    <Layout words={words} title={words.t("schedule.mail.invite.title", { title: mail.title })} why={words.t("schedule.mail.why", { cohort: mail.cohort, organiser: mail.organiser })}>
      <SessionFacts mail={mail} words={words} />
      {mail.goal && <Paragraph>{mail.goal}</Paragraph>}
      <Paragraph>{words.t("schedule.mail.invite.calendar")}</Paragraph>
      <Act href={mail.url}>{words.t("schedule.mail.invite.act")}</Act>
    </Layout>
  ),
});
