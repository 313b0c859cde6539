import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Quoted } from "./layout.tsx";

type Props = { kind: "contacts" | "addition" | "removal"; organisation: string; diaryNumber: string; by: string; why: string; url: string };

export const PartyChangeAsked = defineEmail<Props>({
  name: "party-change-asked",
  example: {
    kind: "addition",
    organisation: "Ammattiopisto Silmu",
    diaryNumber: "KOH-2026-0007",
    by: "Leena Kallio",
    why: "Silmu kouluttaa hankinnoista vastaavat.",
    url: "https://kohortti.example/organise/cohorts/1/applications/1",
  },
  subject: ({ kind, diaryNumber, organisation }, { t }) => t(`applications.mail.partyChangeAsked.subject.${kind}`, { diaryNumber, organisation }),
  body: ({ kind, organisation, diaryNumber, by, why, url }, words) => (
    <Layout words={words} title={words.t(`applications.mail.partyChangeAsked.title.${kind}`, { by, organisation })} why={words.t("applications.mail.partyChangeAsked.why")}>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Quoted>{why}</Quoted>
      <Act href={url}>{words.t("applications.mail.partyChangeAsked.act")}</Act>
    </Layout>
  ),
});
