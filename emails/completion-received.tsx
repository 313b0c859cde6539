import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

type Props = { programme: string; diaryNumber: string; sentAt: Date; answers: { question: string; answer: string | null }[]; url: string | null };

export const CompletionReceived = defineEmail<Props>({
  name: "completion-received",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    diaryNumber: "KOH-2026-0007",
    sentAt: new Date("2026-12-14T09:12:00Z"),
    answers: [{ question: "Johdon sitoumus", answer: "sitoumus.pdf" }],
    url: "https://kohortti.example/my/applications/1/completions/1",
  },
  subject: ({ diaryNumber, programme }, { t }) => t("applications.mail.completionReceived.subject", { diaryNumber, programme }),
  body: ({ programme, diaryNumber, sentAt, answers, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.completionReceived.title")} why={words.t("applications.mail.received.why")}>
      <Paragraph>{words.t("applications.mail.completionReceived.text", { programme, diaryNumber })}</Paragraph>
      <Fact label={words.t("applications.sentAt")}>{words.format.dateTime(sentAt)}</Fact>
      {answers.map((a, i) => (
        <Paragraph key={i}>
          <strong>{a.question}</strong>
          <br />
          {a.answer ?? words.t("applications.noAnswer")}
        </Paragraph>
      ))}
      {url && <Act href={url}>{words.t("applications.mail.completionReceived.act")}</Act>}
    </Layout>
  ),
});
