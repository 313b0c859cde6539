import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";

export const PlaceDeclined = defineEmail<{ cohort: string; number: string; url: string }>({
  name: "place-declined",
  example: { cohort: "Soske-akatemia 1", number: "KOH-2026-0047", url: "https://kohortti.example/my/applications/1" },
  subject: ({ cohort }, { t }) => t("seats.mail.placeDeclined.subject", { cohort }),
  body: ({ cohort, number, url }, words) => (
    <Layout words={words} title={words.t("seats.mail.placeDeclined.title")} why={words.t("seats.mail.why", { number })}>
      <Paragraph>{words.t("seats.mail.placeDeclined.result", { cohort })}</Paragraph>
      <Act href={url}>{words.t("seats.mail.placeDeclined.act")}</Act>
    </Layout>
  ),
});
