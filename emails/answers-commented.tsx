import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

/** What was said is read after signing in: the mail can be passed on, the talk of the writers is their own. */
export const AnswersCommented = defineEmail<{ names: string[]; programme: string; count: number; questions: string[]; url: string }>({
  name: "answers-commented",
  example: {
    names: ["Aino Virtanen", "Mikko Ranta"],
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    count: 3,
    questions: ["Mitä tavoittelette?", "Keitä osallistuu?"],
    url: "https://kohortti.example/my/applications/1",
  },
  subject: ({ count, programme }, { t }) => t("writing.mail.subject", { count, programme }),
  body: ({ names, programme, count, questions, url }, words) => (
    <Layout words={words} title={words.t("writing.mail.title", { count })} why={words.t("writing.mail.why")}>
      <Paragraph>{words.t("writing.mail.text", { names: words.format.list(names), programme })}</Paragraph>
      <Fact label={words.t("writing.mail.about")}>{questions.join("; ")}</Fact>
      <Act href={url}>{words.t("writing.mail.act")}</Act>
    </Layout>
  ),
});
