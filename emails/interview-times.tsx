import { defineEmail, type Email } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";
import { momentOf } from "./session-parts.tsx";

type Props = {
  title: string;
  cohort: string;
  organiser: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  link: string;
  /** why it is off, for the applicants */
  reason: string;
  /** they may choose another time */
  again: boolean;
  url: string;
};

const example: Props = {
  title: "Haastattelu: Soske-akatemia 1",
  cohort: "Soske-akatemia 1",
  organiser: "Hankintaverkko Oy",
  startsAt: new Date("2026-12-15T08:00:00Z"),
  endsAt: new Date("2026-12-15T08:30:00Z"),
  place: "Hankintaverkon koulutustila, Pasilankatu 2, Helsinki",
  link: "https://kokous.hankintaverkko.example/haastattelut",
  reason: "Haastattelija on sairastunut.",
  again: true,
  url: "https://kohortti.example/my/applications/1/interview",
};

/** A time that was taken or changed. */
const held = (name: "interview-booked" | "interview-moved", key: "booked" | "moved"): Email<Props> =>
  defineEmail<Props>({
    name,
    example,
    subject: (mail, words) => words.t(`interviews.mail.${key}.subject`, { title: mail.title, moment: momentOf(mail, words) }),
    body: (mail, words) => (
      <Layout words={words} title={words.t(`interviews.mail.${key}.title`, { title: mail.title })} why={words.t("interviews.mail.why", mail)}>
        <Fact label={words.t("schedule.mail.when")}>{momentOf(mail, words)}</Fact>
        {mail.place && <Fact label={words.t("schedule.mail.where")}>{mail.place}</Fact>}
        {mail.link && <Fact label={words.t("schedule.mail.link")}>{mail.link}</Fact>}
        <Paragraph>{words.t("interviews.mail.inCalendar")}</Paragraph>
        <Act href={mail.url}>{words.t("interviews.mail.act")}</Act>
      </Layout>
    ),
  });

const cancelled = defineEmail<Props>({
  name: "interview-cancelled",
  example,
  subject: (mail, words) => words.t("interviews.mail.cancelled.subject", { title: mail.title, moment: momentOf(mail, words) }),
  body: (mail, words) => (
    <Layout words={words} title={words.t("interviews.mail.cancelled.title", { title: mail.title })} why={words.t("interviews.mail.why", mail)}>
      <Fact label={words.t("interviews.mail.cancelled.was")}>{momentOf(mail, words)}</Fact>
      {mail.reason && <Quoted>{mail.reason}</Quoted>}
      <Paragraph>{words.t("interviews.mail.cancelled.calendar")}</Paragraph>
      {mail.again && <Act href={mail.url}>{words.t("interviews.mail.cancelled.act")}</Act>}
    </Layout>
  ),
});

export const interviewEmails = { "interview-booked": held("interview-booked", "booked"), "interview-moved": held("interview-moved", "moved"), "interview-cancelled": cancelled };
