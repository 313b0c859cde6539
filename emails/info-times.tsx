import { defineEmail, type Email } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";
import { momentOf } from "./session-parts.tsx";

type Props = {
  title: string;
  programme: string;
  organiser: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  /** the page of the sign-up, where one also signs off */
  url: string;
  wasFrom: Date | null;
  wasTo: Date | null;
  /** called off for everyone, not signed off by one */
  isOff: boolean;
};

const example: Props = {
  title: "Infotilaisuus: Soske-akatemia",
  programme: "Soske-akatemia",
  organiser: "Hankintaverkko Oy",
  startsAt: new Date("2026-11-27T12:00:00Z"),
  endsAt: new Date("2026-11-27T13:30:00Z"),
  place: "Pasilankatu 2, Helsinki",
  link: "https://kokous.hankintaverkko.example/info",
  url: "https://kohortti.example/info-sessions/token",
  wasFrom: new Date("2026-11-26T12:00:00Z"),
  wasTo: new Date("2026-11-26T13:30:00Z"),
  isOff: true,
};

/** The session that one comes to, and what it was before it moved. */
const held = (name: "info-invited" | "info-moved", key: "invited" | "moved"): Email<Props> =>
  defineEmail<Props>({
    name,
    example,
    subject: (mail, words) => words.t(`signups.mail.${key}.subject`, { title: mail.title, moment: momentOf(mail, words) }),
    body: (mail, words) => (
      <Layout words={words} title={words.t(`signups.mail.${key}.title`, { title: mail.title })} why={words.t("signups.mail.why", mail)}>
        <Fact label={words.t("schedule.mail.when")}>{momentOf(mail, words)}</Fact>
        {key === "moved" && mail.wasFrom && mail.wasTo && <Fact label={words.t("signups.mail.was")}>{momentOf({ startsAt: mail.wasFrom, endsAt: mail.wasTo }, words)}</Fact>}
        {mail.place && <Fact label={words.t("schedule.mail.where")}>{mail.place}</Fact>}
        {mail.link && <Fact label={words.t("schedule.mail.link")}>{mail.link}</Fact>}
        <Paragraph>{words.t(`signups.mail.${key}.calendar`)}</Paragraph>
        <Act href={mail.url}>{words.t("signups.mail.act")}</Act>
      </Layout>
    ),
  });

const cancelled = defineEmail<Props>({
  name: "info-cancelled",
  example,
  subject: (mail, words) => words.t(mail.isOff ? "signups.mail.off.subject" : "signups.mail.ended.subject", { title: mail.title, moment: momentOf(mail, words) }),
  body: (mail, words) => (
    <Layout words={words} title={words.t(mail.isOff ? "signups.mail.off.title" : "signups.mail.ended.title", { title: mail.title })} why={words.t("signups.mail.why", mail)}>
      <Fact label={words.t("signups.mail.was")}>{momentOf(mail, words)}</Fact>
      <Paragraph>{words.t("signups.mail.removed")}</Paragraph>
    </Layout>
  ),
});

export const infoEmails = { "info-invited": held("info-invited", "invited"), "info-moved": held("info-moved", "moved"), "info-cancelled": cancelled };
