import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const CompletionExtended = defineEmail<{ programme: string; diaryNumber: string; dueAt: Date; url: string | null }>({
  name: "completion-extended",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    diaryNumber: "KOH-2026-0007",
    dueAt: new Date("2026-12-18T14:00:00Z"),
    url: "https://kohortti.example/my/applications/1/completions/1",
  },
  subject: ({ diaryNumber, dueAt }, { t, format }) => t("applications.mail.completionExtended.subject", { diaryNumber, moment: format.shortDateTime(dueAt) }),
  body: ({ programme, diaryNumber, dueAt, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.completionExtended.title")} why={words.t("applications.mail.completionAsked.why")}>
      <Paragraph>{words.t("applications.mail.completionExtended.text", { programme, diaryNumber })}</Paragraph>
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(dueAt)}</Fact>
      {url && <Act href={url}>{words.t("applications.mail.completionAsked.act")}</Act>}
    </Layout>
  ),
});
