import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

type Props = { subject: string; text: string; number: string; contact: string; url: string };

/** What the organiser wrote to the applicants, in the organiser's own words. */
export const OrganiserMessage = defineEmail<Props>({
  name: "organiser-message",
  example: {
    subject: "Päätökset julkaistaan 18.12.",
    text: "Arviot ovat valmiit, ja päätökset julkaistaan perjantaina.\n\nVarmistakaa, että joku teistä voi vahvistaa paikan joululoman aikana.",
    number: "KOH-2026-0047",
    contact: "outi.salmela@hankintaverkko.example",
    url: "https://kohortti.example/my/applications/1",
  },
  subject: ({ subject }) => subject,
  body: ({ subject, text, number, contact, url }, words) => (
    <Layout words={words} title={subject} why={words.t("letters.mail.decisionPublished.why", { number })}>
      {text.split(/\n\s*\n/).map((paragraph, i) => (
        <Paragraph key={i}>{paragraph.trim()}</Paragraph>
      ))}
      <Fact label={words.t("letters.mail.decisionPublished.number")}>{number}</Fact>
      <Fact label={words.t("bulk.mail.answer")}>{contact}</Fact>
      <Act href={url}>{words.t("bulk.mail.act")}</Act>
    </Layout>
  ),
});
