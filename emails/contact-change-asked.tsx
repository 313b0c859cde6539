import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Quoted } from "./layout.tsx";

export const ContactChangeAsked = defineEmail<{ organisation: string; diaryNumber: string; by: string; why: string; url: string }>({
  name: "contact-change-asked",
  example: { organisation: "Hengitysterveys ry", diaryNumber: "KOH-2026-0007", by: "Leena Kallio", why: "Yhteyshenkilö vaihtui.", url: "https://kohortti.example/organise/cohorts/1/applications/1" },
  subject: ({ diaryNumber, organisation }, { t }) => t("applications.mail.contactChangeAsked.subject", { diaryNumber, organisation }),
  body: ({ organisation, diaryNumber, by, why, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.contactChangeAsked.title", { by, organisation })} why={words.t("applications.mail.contactChangeAsked.why")}>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Quoted>{why}</Quoted>
      <Act href={url}>{words.t("applications.mail.contactChangeAsked.act")}</Act>
    </Layout>
  ),
});
