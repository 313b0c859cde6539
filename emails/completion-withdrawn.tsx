import { defineEmail } from "./define-email.tsx";
import { Layout, Paragraph } from "./layout.tsx";

export const CompletionWithdrawn = defineEmail<{ programme: string; diaryNumber: string; contact: string }>({
  name: "completion-withdrawn",
  example: { programme: "Sosiaalisesti kestävien hankintojen akatemia", diaryNumber: "KOH-2026-0007", contact: "Sanna Virta, sanna@kohortti.example" },
  subject: ({ diaryNumber }, { t }) => t("applications.mail.completionWithdrawn.subject", { diaryNumber }),
  body: ({ programme, diaryNumber, contact }, words) => (
    <Layout words={words} title={words.t("applications.mail.completionWithdrawn.title")} why={words.t("applications.mail.completionAsked.why")}>
      <Paragraph>{words.t("applications.mail.completionWithdrawn.text", { programme, diaryNumber })}</Paragraph>
      <Paragraph>{words.t("applications.mail.completionWithdrawn.ask", { contact })}</Paragraph>
    </Layout>
  ),
});
