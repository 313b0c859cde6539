import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const EnquiryAnswered = defineEmail<{ programme: string; question: string; answer: string; url: string }>({
  name: "enquiry-answered",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    question: "Voiko kuntayhtymä hakea yhdessä jäsenkuntansa kanssa, jos hankinta on kuntayhtymän?",
    answer: "Voi. Kuntayhtymä on päähakija, ja jäsenkunta lisätään hakemukseen kumppaniksi.",
    url: "https://kohortti.example/calls/1",
  },
  subject: ({ programme }, { t }) => t("enquiries.mail.answered.subject", { programme }),
  body: ({ programme, question, answer, url }, words) => (
    <Layout words={words} title={words.t("enquiries.mail.answered.title")} why={words.t("enquiries.mail.answered.why")}>
      <Paragraph>{words.t("enquiries.mail.answered.text", { programme })}</Paragraph>
      <Fact label={words.t("enquiries.question")}>{question}</Fact>
      <Fact label={words.t("enquiries.answer")}>{answer}</Fact>
      <Act href={url}>{words.t("enquiries.mail.answered.act")}</Act>
    </Layout>
  ),
});
