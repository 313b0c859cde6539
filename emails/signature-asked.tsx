import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const SignatureAsked = defineEmail<{ organisation: string; lead: string; leadContact: string; programme: string; answerBy: Date | null; url: string }>({
  name: "signature-asked",
  example: {
    organisation: "Ammattiopisto Silmu",
    lead: "Hengitysterveys ry",
    leadContact: "Leena Kallio, leena.kallio@hengitysterveys.example",
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    answerBy: new Date("2026-12-11T14:00:00Z"),
    url: "https://kohortti.example/commitments/token",
  },
  subject: ({ lead, programme }, { t }) => t("applications.mail.signature.subject", { lead, programme }),
  body: ({ organisation, lead, leadContact, programme, answerBy, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.signature.title", { organisation })} why={words.t("applications.mail.signature.why", { lead })}>
      <Paragraph>{words.t("applications.mail.signature.text", { lead, programme })}</Paragraph>
      <Fact label={words.t("applications.mail.signature.asker")}>{leadContact}</Fact>
      {answerBy && <Fact label={words.t("applications.mail.signature.answerBy")}>{words.format.dateTime(answerBy)}</Fact>}
      <Act href={url}>{words.t("applications.mail.signature.act")}</Act>
      <Paragraph>{words.t("applications.mail.signature.forward")}</Paragraph>
    </Layout>
  ),
});
