import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph } from "./layout.tsx";

export const ExtensionEnded = defineEmail<{ programme: string; closesAt: Date; contact: string }>({
  name: "extension-ended",
  example: { programme: "Sosiaalisesti kestävien hankintojen akatemia", closesAt: new Date("2026-12-11T14:00:00Z"), contact: "Outi Saarinen, outi@uusimaa.example" },
  subject: ({ programme }, { t }) => t("applications.mail.extensionEnded.subject", { programme }),
  body: ({ programme, closesAt, contact }, words) => (
    <Layout words={words} title={words.t("applications.mail.extensionEnded.title")} why={words.t("applications.mail.extensionEnded.why")}>
      <Paragraph>{words.t("applications.mail.extensionEnded.text", { programme })}</Paragraph>
      <Fact label={words.t("applications.mail.extensionEnded.deadline")}>{words.format.dateTime(closesAt)}</Fact>
      <Paragraph>{words.t("applications.mail.extensionEnded.ask", { contact })}</Paragraph>
    </Layout>
  ),
});
