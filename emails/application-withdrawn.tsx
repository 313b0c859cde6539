import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph } from "./layout.tsx";

export const ApplicationWithdrawn = defineEmail<{ programme: string; diaryNumber: string; withdrawnAt: Date; contact: string }>({
  name: "application-withdrawn",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    diaryNumber: "KOH-2026-0042",
    withdrawnAt: new Date("2026-12-10T13:12:00Z"),
    contact: "Outi Salmela, outi.salmela@jarjestaja.example",
  },
  subject: ({ diaryNumber }, { t }) => t("applications.mail.withdrawn.subject", { diaryNumber }),
  body: ({ programme, diaryNumber, withdrawnAt, contact }, words) => (
    <Layout words={words} title={words.t("applications.mail.withdrawn.title")} why={words.t("applications.mail.withdrawn.why")}>
      <Paragraph>{words.t("applications.mail.withdrawn.text", { programme })}</Paragraph>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Fact label={words.t("applications.mail.withdrawn.at")}>{words.format.dateTime(withdrawnAt)}</Fact>
      <Paragraph>{words.t("applications.mail.withdrawn.wrong", { contact })}</Paragraph>
    </Layout>
  ),
});
