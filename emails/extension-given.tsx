import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const ExtensionGiven = defineEmail<{ programme: string; organisation: string | null; until: Date; url: string }>({
  name: "extension-given",
  example: {
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    organisation: "Hengitysterveys ry",
    until: new Date("2026-12-14T10:00:00Z"),
    url: "https://kohortti.example/my/applications/1",
  },
  subject: ({ programme }, { t }) => t("applications.mail.extended.subject", { programme }),
  body: ({ programme, organisation, until, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.extended.title")} why={words.t("applications.mail.extended.why")}>
      <Paragraph>{words.t(organisation ? "applications.mail.extended.text" : "applications.mail.extended.textNew", { programme })}</Paragraph>
      {organisation && <Fact label={words.t("applications.parties.organisation")}>{organisation}</Fact>}
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(until)}</Fact>
      <Act href={url}>{words.t(organisation ? "applications.mail.extended.act" : "applications.mail.extended.actNew")}</Act>
    </Layout>
  ),
});
