import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Quoted } from "./layout.tsx";

export const ConditionReopened = defineEmail<{ diaryNumber: string; condition: string; why: string; url: string }>({
  name: "condition-reopened",
  example: {
    diaryNumber: "KOH-2026-0007",
    condition: "Nimetkää tiimin jäsenet.",
    why: "Nimestä puuttuu vielä taloushallinnon edustaja.",
    url: "https://kohortti.example/my/applications/1/conditions/1",
  },
  subject: ({ diaryNumber }, { t }) => t("selection.mail.conditionReopened.subject", { diaryNumber }),
  body: ({ diaryNumber, condition, why, url }, words) => (
    <Layout words={words} title={words.t("selection.mail.conditionReopened.title")} why={words.t("selection.mail.conditionReopened.why")}>
      <Fact label={words.t("applications.diaryNumber")}>{diaryNumber}</Fact>
      <Fact label={words.t("selection.mail.conditionAnswered.condition")}>{condition}</Fact>
      <Quoted>{why}</Quoted>
      <Act href={url}>{words.t("selection.mail.conditionReopened.act")}</Act>
    </Layout>
  ),
});
