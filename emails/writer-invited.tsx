import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";

export const WriterInvited = defineEmail<{ inviter: string; programme: string; organisation: string; access: "see" | "comment" | "edit" | "submit"; closesAt: Date; url: string }>({
  name: "writer-invited",
  example: {
    inviter: "Aino Virtanen",
    programme: "Sosiaalisesti kestävien hankintojen akatemia",
    organisation: "Hengitysterveys ry",
    access: "edit",
    closesAt: new Date("2026-12-11T14:00:00Z"),
    url: "https://kohortti.example/my/applications/1",
  },
  subject: ({ inviter, programme }, { t }) => t("applications.mail.invited.subject", { inviter, programme }),
  body: ({ inviter, programme, organisation, access, closesAt, url }, words) => (
    <Layout words={words} title={words.t("applications.mail.invited.title", { organisation })} why={words.t("applications.mail.invited.why", { inviter })}>
      <Paragraph>{words.t("applications.mail.invited.text", { inviter, programme })}</Paragraph>
      <Fact label={words.t("applications.mail.invited.may")}>{words.t(`applications.access.${access}`)}</Fact>
      <Paragraph>{words.t(`applications.writers.accessHints.${access}`)}</Paragraph>
      <Fact label={words.t("applications.sendBy")}>{words.format.dateTime(closesAt)}</Fact>
      <Act href={url}>{words.t("applications.mail.invited.act")}</Act>
      <Paragraph>{words.t("applications.mail.invited.signIn")}</Paragraph>
    </Layout>
  ),
});
