import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const EnquiryMade = defineEmail<{ programme: string; question: string; url: string }>({
  name: "enquiry-made",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    question: "Voiko kuntayhtymä hakea yhdessä jäsenkuntansa kanssa, jos hankinta on kuntayhtymän?",
    url: "https://kohortti.example/organise/cohorts/1/enquiries/1",
  },
  subject: ({ programme }, { t }) => t("enquiries.mail.made.subject", { programme }),
  body: ({ programme, question, url }, words) => (
    <Layout words={words} title={words.t("enquiries.mail.made.title")} why={words.t("enquiries.mail.made.why")}>
      <Paragraph>{words.t("enquiries.mail.made.text", { programme })}</Paragraph>
      <Fact label={words.t("enquiries.question")}>{question}</Fact>
      <Act href={url}>{words.t("enquiries.mail.made.act")}</Act>
    </Layout>
  ),
});
