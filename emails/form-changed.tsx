import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

type Change = { kind: "added" | "changed" | "removed"; name: string };

export const FormChanged = defineEmail<{ programme: string; changes: Change[]; closesAt: Date; url: string }>({
  name: "form-changed",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    changes: [
      { kind: "added", name: "Miten mittaatte vaikutuksia?" },
      { kind: "changed", name: "Tavoite" },
    ],
    closesAt: new Date("2026-12-11T14:00:00Z"),
    url: "https://kohortti.example/my/applications/1",
  },
  subject: ({ programme }, { t }) => t("applications.mail.formChanged.subject", { programme }),
  body: ({ programme, changes, closesAt, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.formChanged.title")} why={words.t("applications.mail.formChanged.why")}>
      <Paragraph>{words.t("applications.mail.formChanged.text", { programme })}</Paragraph>
      {changes.map((c, i) => (
        <Fact key={i} label={words.t(`applications.mail.formChanged.${c.kind}`)}>
          {c.name}
        </Fact>
      ))}
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(closesAt)}</Fact>
      <Act href={url}>{words.t("applications.mail.formChanged.act")}</Act>
    </Layout>
  ),
});
