import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const CohortCancelled = defineEmail<{ cohort: string; reason: string; contact: string; url: string }>({
  name: "cohort-cancelled",
  example: {
    cohort: "Soske-akatemia 2027",
    reason: "Hakijoita oli liian vähän. Järjestämme akatemian uudelleen syksyllä.",
    contact: "Outi Salmela, outi.salmela@jarjestaja.example",
    url: "https://kohortti.example/my",
  },
  subject: ({ cohort }, { t }) => t("programmes.mail.cancelled.subject", { cohort }),
  body: ({ cohort, reason, contact, url }, words) => (
    <Layout words={words} title={words.t("programmes.mail.cancelled.title", { cohort })} why={words.t("programmes.mail.cancelled.why", { cohort })}>
      <Paragraph>{words.t("programmes.mail.cancelled.result")}</Paragraph>
      <Fact label={words.t("programmes.mail.cancelled.reason")}>{reason}</Fact>
      <Paragraph>{words.t("programmes.mail.cancelled.ask", { contact })}</Paragraph>
      <Act href={url}>{words.t("programmes.mail.cancelled.act")}</Act>
    </Layout>
  ),
});
