import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const ApplicationSaved = defineEmail<{ programme: string; closesAt: Date; url: string }>({
  name: "application-saved",
  example: { programme: "Sosiaalisesti kestävien hankintojen akatemia", closesAt: new Date("2026-12-11T14:00:00Z"), url: "https://kohortti.example/my/applications/1" },
  subject: ({ programme }, { t }) => t("applications.mail.saved.subject", { programme }),
  body: ({ programme, closesAt, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.saved.title")} why={words.t("applications.mail.saved.why")}>
      <Paragraph>{words.t("applications.mail.saved.text", { programme })}</Paragraph>
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(closesAt)}</Fact>
      <Act href={url}>{words.t("applications.mail.saved.act")}</Act>
    </Layout>
  ),
});
