import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

type Props = { result: "select" | "wait" | "refuse"; programme: string; number: string; title: string; outcome: string; next: string; url: string };
const subjects = { select: "letters.mail.decisionPublished.subjectSelect", wait: "letters.mail.decisionPublished.subjectWait", refuse: "letters.mail.decisionPublished.subjectRefuse" } as const;

/** The letter's own words: the mail and its attachment must not say different things. */
export const DecisionPublished = defineEmail<Props>({
  name: "decision-published",
  example: {
    result: "select",
    programme: "Soske-akatemia",
    number: "KOH-2026-0047",
    title: "Teidät on valittu ohjelmaan",
    outcome: "Satalahden kaupunki on valittu ohjelmaan Soske-akatemia.",
    next: "Vahvistakaa paikkanne viimeistään pe 8.1.2027 klo 16.00. Jos paikkaa ei vahvisteta, se tarjotaan varasijalta seuraavalle.",
    url: "https://kohortti.example/my/applications/1/decision",
  },
  subject: ({ result, programme }, { t }) => t(subjects[result], { programme }),
  body: ({ result, number, title, outcome, next, url }, words) => (
    <Layout words={words} title={title} why={words.t("letters.mail.decisionPublished.why", { number })}>
      <Paragraph>{outcome}</Paragraph>
      <Paragraph>{next}</Paragraph>
      <Fact label={words.t("letters.mail.decisionPublished.number")}>{number}</Fact>
      <Act href={url}>{result === "select" ? words.t("letters.mail.decisionPublished.actSelect") : words.t("letters.mail.decisionPublished.act")}</Act>
      <Paragraph>{words.t("letters.mail.decisionPublished.attached")}</Paragraph>
    </Layout>
  ),
});
