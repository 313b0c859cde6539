import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const PlaceOffered = defineEmail<{ cohort: string; number: string; until: Date; url: string }>({
  name: "place-offered",
  example: { cohort: "Soske-akatemia 1", number: "KOH-2026-0051", until: new Date("2027-01-15T14:00:00Z"), url: "https://kohortti.example/my/applications/1/decision" },
  subject: ({ cohort }, { t }) => t("seats.mail.placeOffered.subject", { cohort }),
  body: ({ cohort, number, until, url }, words) => (
    <Layout words={words} title={words.t("seats.mail.placeOffered.title")} why={words.t("seats.mail.why", { number })}>
      <Paragraph>{words.t("seats.mail.placeOffered.result", { cohort })}</Paragraph>
      <Fact label={words.t("seats.mail.placeOffered.until")}>{words.format.dateTime(until)}</Fact>
      <Paragraph>{words.t("seats.mail.placeOffered.otherwise")}</Paragraph>
      <Act href={url}>{words.t("seats.mail.placeOffered.act")}</Act>
    </Layout>
  ),
});
