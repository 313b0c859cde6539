import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";

export const WorkSubmitted = defineEmail<{ team: string; cohort: string; number: number; url: string }>({
  name: "work-submitted",
  example: { team: "Meriharjun kaupunki", cohort: "Soske-akatemia 1", number: 1, url: "https://kohortti.example/mentoring" },
  subject: (p, { t }) => t("works.mail.submitted.subject", p),
  body: (p, words) => (
    <Layout words={words} title={words.t("works.mail.submitted.title", p)} why={words.t("works.mail.whyMentor", p)}>
      <Paragraph>{words.t("works.mail.submitted.body")}</Paragraph>
      <Act href={p.url}>{words.t("works.mail.submitted.act")}</Act>
    </Layout>
  ),
});
