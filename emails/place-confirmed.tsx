import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const PlaceConfirmed = defineEmail<{ cohort: string; number: string; startsOn: string; url: string }>({
  name: "place-confirmed",
  example: { cohort: "Soske-akatemia 1", number: "KOH-2026-0047", startsOn: "2027-01-20", url: "https://kohortti.example/my/cohorts/1" },
  subject: ({ cohort }, { t }) => t("seats.mail.placeConfirmed.subject", { cohort }),
  body: ({ cohort, number, startsOn, url }, words) => (
    <Layout words={words} title={words.t("seats.mail.placeConfirmed.title")} why={words.t("seats.mail.why", { number })}>
      <Paragraph>{words.t("seats.mail.placeConfirmed.result", { cohort })}</Paragraph>
      <Fact label={words.t("seats.mail.placeConfirmed.starts")}>{words.format.day(startsOn)}</Fact>
      <Paragraph>{words.t("seats.mail.placeConfirmed.next")}</Paragraph>
      <Act href={url}>{words.t("seats.mail.placeConfirmed.act")}</Act>
    </Layout>
  ),
});
