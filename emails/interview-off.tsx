import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

export const InterviewOff = defineEmail<{ cohort: string; number: string; organiser: string; reason: string }>({
  name: "interview-off",
  example: { cohort: "Soske-akatemia 1", number: "KOH-2026-0047", organiser: "Hankintaverkko Oy", reason: "Hakemuksenne tiedot riittävät, emmekä tarvitse haastattelua." },
  subject: ({ cohort }, { t }) => t("interviews.mail.off.subject", { cohort }),
  body: ({ cohort, number, organiser, reason }, words) => (
    <Layout words={words} title={words.t("interviews.mail.off.title")} why={words.t("interviews.mail.why", { cohort, organiser })}>
      <Fact label={words.t("interviews.mail.number")}>{number}</Fact>
      {reason && <Quoted>{reason}</Quoted>}
      <Paragraph>{words.t("interviews.mail.off.text")}</Paragraph>
    </Layout>
  ),
});
