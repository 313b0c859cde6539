import { Heading, Text } from "react-email";
import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

type Props = {
  diaryNumber: string;
  programme: string;
  submittedAt: Date;
  decisionsOn: string;
  contact: string;
  sections: { title: string; answers: { question: string; answer: string | null }[] }[];
  /** null for a contact person who does not write in Kohortti */
  url: string | null;
};

export const ApplicationReceived = defineEmail<Props>({
  name: "application-received",
  example: {
    diaryNumber: "KOH-2026-0042",
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    submittedAt: new Date("2026-12-10T13:12:00Z"),
    decisionsOn: "2026-12-18",
    contact: "Outi Salmela, outi.salmela@jarjestaja.example",
    sections: [
      {
        title: "Kerro kehittämistarpeesta",
        answers: [
          { question: "Mikä estää teitä nyt?", answer: "Valmistelija ja työllisyyspalvelut eivät tunne toisiaan." },
          { question: "Linkki aineistoon", answer: null },
        ],
      },
    ],
    url: "https://kohortti.example/my/applications/1/receipt",
  },
  subject: ({ diaryNumber, programme }, { t }) => t("applications.mail.received.subject", { diaryNumber, programme }),
  body: ({ diaryNumber, programme, submittedAt, decisionsOn, contact, sections, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.received.title")} why={words.t("applications.mail.received.why")}>
      <Paragraph>{words.t("applications.mail.received.text", { programme })}</Paragraph>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Fact label={words.t("applications.sentAt")}>{words.format.dateTime(submittedAt)}</Fact>
      <Fact label={words.t("applications.decisionBy")}>{words.format.day(decisionsOn)}</Fact>
      <Fact label={words.t("applications.askFrom")}>{contact}</Fact>
      {url && <Act href={url}>{words.t("applications.mail.received.act")}</Act>}
      <Paragraph>{words.t("applications.mail.received.answers")}</Paragraph>
      {sections.map((section, s) => (
        <div key={s}>
          <Heading as="h2" style={{ fontSize: "20px", lineHeight: "26px", color: "#13211D", margin: "24px 0 12px" }}>
            {section.title}
          </Heading>
          {section.answers.map((a, i) => (
            <div key={i}>
              <Text style={{ fontSize: "17px", lineHeight: "26px", fontWeight: 700, color: "#13211D", margin: "0 0 4px" }}>{a.question}</Text>
              <Quoted>{a.answer ?? words.t("applications.noAnswer")}</Quoted>
            </div>
          ))}
        </div>
      ))}
    </Layout>
  ),
});
