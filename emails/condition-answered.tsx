import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Quoted } from "./layout.tsx";

export const ConditionAnswered = defineEmail<{ organisation: string; diaryNumber: string; condition: string; answer: string; url: string }>({
  name: "condition-answered",
  example: {
    organisation: "Hengitysterveys ry",
    diaryNumber: "KOH-2026-0007",
    condition: "Nimetkää tiimin jäsenet.",
    answer: "Tiimiin kuuluvat Leena Kallio ja Mikko Ranta.",
    url: "https://kohortti.example/organise/cohorts/1/ranking/1",
  },
  subject: ({ diaryNumber, organisation }, { t }) => t("selection.mail.conditionAnswered.subject", { diaryNumber, organisation }),
  body: ({ organisation, diaryNumber, condition, answer, url }, words) => (
    <Layout words={words} title={words.t("selection.mail.conditionAnswered.title", { organisation })} why={words.t("applications.mail.partyChangeAsked.why")}>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Fact label={words.t("selection.mail.conditionAnswered.condition")}>{condition}</Fact>
      <Quoted>{answer}</Quoted>
      <Act href={url}>{words.t("selection.mail.conditionAnswered.act")}</Act>
    </Layout>
  ),
});
