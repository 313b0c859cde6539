import { defineEmail } from "./define-email.tsx";
import { Act, Layout, Paragraph } from "./layout.tsx";

export const CompletionArrived = defineEmail<{ organisation: string; diaryNumber: string; questions: string; url: string }>({
  name: "completion-arrived",
  example: { organisation: "Hengitysterveys ry", diaryNumber: "KOH-2026-0007", questions: "Johdon sitoumus ja Budjetti", url: "https://kohortti.example/organise/cohorts/1/applications/1" },
  subject: ({ diaryNumber, organisation }, { t }) => t("applications.mail.completionArrived.subject", { diaryNumber, organisation }),
  body: ({ organisation, diaryNumber, questions, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.completionArrived.title", { organisation })} why={words.t("applications.mail.completionArrived.why")}>
      <Paragraph>{words.t("applications.mail.completionArrived.text", { diaryNumber, questions })}</Paragraph>
      <Act href={url}>{words.t("applications.mail.completionArrived.act")}</Act>
    </Layout>
  ),
});
