import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

type Props = { programme: string; diaryNumber: string; questions: string[]; message: string; dueAt: Date; contact: string; /** null for those who do not write the application */ url: string | null };

export const CompletionAsked = defineEmail<Props>({
  name: "completion-asked",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    diaryNumber: "KOH-2026-0007",
    questions: ["Johdon sitoumus", "Budjetti"],
    message: "Liitteestä puuttuu allekirjoitus.\nTarkistakaa myös budjetti.",
    dueAt: new Date("2026-12-15T14:00:00Z"),
    contact: "Sanna Virta, sanna@kohortti.example",
    url: "https://kohortti.example/my/applications/1/completions/1",
  },
  subject: ({ diaryNumber, dueAt }, { t, format }) => t("applications.mail.completionAsked.subject", { diaryNumber, moment: format.shortDateTime(dueAt) }),
  body: ({ programme, diaryNumber, questions, message, dueAt, contact, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.completionAsked.title")} why={words.t("applications.mail.completionAsked.why")}>
      <Paragraph>{words.t("applications.mail.completionAsked.text", { programme, diaryNumber })}</Paragraph>
      <Quoted>{message}</Quoted>
      {questions.map((question, i) => (
        <Fact key={i} label={words.t("applications.mail.completionAsked.what")}>
          {question}
        </Fact>
      ))}
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(dueAt)}</Fact>
      {url ? <Act href={url}>{words.t("applications.mail.completionAsked.act")}</Act> : <Paragraph>{words.t("applications.mail.completionAsked.tellWriters")}</Paragraph>}
      <Paragraph>{words.t("applications.mail.completionAsked.otherwise", { contact })}</Paragraph>
    </Layout>
  ),
});
