import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const InterviewInvited = defineEmail<{ cohort: string; number: string; organiser: string; until: Date; url: string }>({
  name: "interview-invited",
  example: {
    cohort: "Soske-akatemia 1",
    number: "KOH-2026-0047",
    organiser: "Hankintaverkko Oy",
    until: new Date("2026-12-13T14:00:00Z"),
    url: "https://kohortti.example/my/applications/1/interview",
  },
  subject: ({ cohort, until }, { t, format }) => t("interviews.mail.invited.subject", { cohort, until: format.shortDateTime(until) }),
  body: ({ cohort, number, organiser, until, url }, words) => (
    <Layout words={words} title={words.t("interviews.mail.invited.title", { cohort })} why={words.t("interviews.mail.why", { cohort, organiser })}>
      <Fact label={words.t("interviews.mail.number")}>{number}</Fact>
      <Fact label={words.t("interviews.mail.invited.until")}>{words.format.dateTime(until)}</Fact>
      <Paragraph>{words.t("interviews.mail.invited.text")}</Paragraph>
      <Act href={url}>{words.t("interviews.mail.invited.act")}</Act>
    </Layout>
  ),
});
