import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

export const ContactChangeAnswered = defineEmail<{ organisation: string; diaryNumber: string; contact: string; isAccepted: boolean; reason: string | null }>({
  name: "contact-change-answered",
  example: {
    organisation: "Hengitysterveys ry",
    diaryNumber: "KOH-2026-0007",
    contact: "Mikko Ranta, mikko@hengitysterveys.example",
    isAccepted: false,
    reason: "Vahvistakaa ensin, kuka allekirjoitti hakemuksen.",
  },
  subject: ({ diaryNumber, isAccepted }, { t }) => t(isAccepted ? "applications.mail.contactChangeAnswered.accepted" : "applications.mail.contactChangeAnswered.refused", { diaryNumber }),
  body: ({ organisation, diaryNumber, contact, isAccepted, reason }, words) => (
    <Layout
      words={words}
      title={words.t(isAccepted ? "applications.mail.contactChangeAnswered.accepted" : "applications.mail.contactChangeAnswered.refused", { diaryNumber })}
      why={words.t("applications.mail.contactChangeAnswered.why")}
    >
      <Fact label={words.t("applications.parties.organisation")}>{organisation}</Fact>
      <Fact label={words.t("applications.contactChange.contactAsked")}>{contact}</Fact>
      {!isAccepted && <Paragraph>{words.t("applications.mail.contactChangeAnswered.stays")}</Paragraph>}
      {reason && <Quoted>{reason}</Quoted>}
    </Layout>
  ),
});
