import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph } from "./layout.tsx";
import { momentOf, sessionExample, type SessionMail } from "./session-parts.tsx";

/** To the one person who is taken off the list; there is nothing for them to do, hence no button. */
export const SessionLeft = defineEmail<SessionMail>({
  name: "session-left",
  example: sessionExample,
  subject: (mail, words) => words.t("schedule.mail.left.subject", { title: mail.title, moment: momentOf(mail, words) }),
  body: (mail, words) => (
    <Layout words={words} title={words.t("schedule.mail.left.title", { title: mail.title })} why={words.t("schedule.mail.left.why", { cohort: mail.cohort, organiser: mail.organiser })}>
      <Fact label={words.t("schedule.mail.when")}>{momentOf(mail, words)}</Fact>
      <Paragraph>{words.t("schedule.mail.left.calendar")}</Paragraph>
    </Layout>
  ),
});
