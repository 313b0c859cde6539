import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

export const ChangeRequested = defineEmail<{ by: string; block: string; body: string; cohort: string; dueAt: Date; url: string }>({
  name: "change-requested",
  example: {
    by: "Leo Halme",
    block: "Työllistämisehto",
    body: "Mitä tapahtuu, jos sopivaa opiskelijaa ei löydy? Kirjoita aika ja tapa.",
    cohort: "Soske-akatemia 1",
    dueAt: new Date("2027-04-16T13:00:00Z"),
    url: "https://kohortti.example/my",
  },
  subject: (p, { t }) => t("works.mail.change.subject", { block: p.block }),
  body: (p, words) => (
    <Layout words={words} title={words.t("works.mail.change.title", { by: p.by, block: p.block })} why={words.t("works.mail.whyTeam", { cohort: p.cohort })}>
      <Quoted>{p.body}</Quoted>
      <Paragraph>{words.t("works.mail.change.body")}</Paragraph>
      <Fact label={words.t("works.mail.change.due")}>{words.format.dateTime(p.dueAt)}</Fact>
      <Act href={p.url}>{words.t("works.mail.change.act")}</Act>
    </Layout>
  ),
});
