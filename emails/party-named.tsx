import { defineEmail } from "./define-email.tsx";
import { Fact, Layout, Paragraph } from "./layout.tsx";

export const PartyNamed = defineEmail<{ organisation: string; lead: string; leadContact: string; programme: string; diaryNumber: string; decisionsOn: string; organiserContact: string }>({
  name: "party-named",
  example: {
    organisation: "Ammattiopisto Silmu",
    lead: "Hengitysterveys ry",
    leadContact: "Aino Virtanen, aino.virtanen@hengitysterveys.example",
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    diaryNumber: "KOH-2026-0042",
    decisionsOn: "2026-12-18",
    organiserContact: "Outi Salmela, outi.salmela@jarjestaja.example",
  },
  subject: ({ organisation, programme }, { t }) => t("applications.mail.partyNamed.subject", { organisation, programme }),
  body: (p, words) => (
    <Layout words={words} title={words.t("applications.mail.partyNamed.title", { organisation: p.organisation })} why={words.t("applications.mail.partyNamed.why", { lead: p.lead })}>
      <Paragraph>{words.t("applications.mail.partyNamed.text", { lead: p.lead, programme: p.programme })}</Paragraph>
      <Fact label={words.t("applications.diaryNumber")}>{p.diaryNumber}</Fact>
      <Fact label={words.t("applications.decisionBy")}>{words.format.day(p.decisionsOn)}</Fact>
      <Fact label={words.t("applications.mail.partyNamed.leadContact")}>{p.leadContact}</Fact>
      <Paragraph>{words.t("applications.mail.partyNamed.wrong", { contact: p.organiserContact })}</Paragraph>
    </Layout>
  ),
});
