import { defineEmail, type Email } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph, Quoted } from "./layout.tsx";

type Props = { cohort: string; title: string; at: Date; until: Date | null; place: string; link: string; lead: string; things: readonly string[]; count: number; days: number; url: string };
type Kind =
  | "draftClosing"
  | "signatureDue"
  | "completionDue"
  | "placeToConfirm"
  | "conditionDue"
  | "reviewDue"
  | "interviewToBook"
  | "interviewComing"
  | "interviewsToHold"
  | "infoComing"
  | "sessionComing"
  | "planDue"
  | "planOverdue"
  | "feedbackDue"
  | "feedbackOverdue"
  | "assessmentDue";

/** Kinds that are about a moment at which people meet, not one until which something is to be done. */
const meetings: readonly Kind[] = ["interviewComing", "interviewsToHold", "infoComing", "sessionComing"];

const example: Props = {
  cohort: "Soske-akatemia 1",
  title: "Pilotti",
  at: new Date("2027-03-24T07:00:00Z"),
  until: new Date("2027-03-24T13:00:00Z"),
  place: "Tapulitalo, Satamakatu 1, Meriharju",
  link: "https://kokous.example/info",
  lead: "",
  things: ["Nimetkää tiimin jäsenet."],
  count: 2,
  days: 1,
  url: "https://kohortti.example/my",
};

/** All reminders share a shape: what and by when, one sentence, one button. */
const reminder = (name: string, kind: Kind, own: Partial<Props> = {}): Email<Props> =>
  defineEmail<Props>({
    name,
    example: { ...example, ...own },
    subject: (p, { t, format }) => t(`reminders.mail.${kind}.subject`, { ...p, day: format.shortDate(p.at), moment: format.shortDateTime(p.at) }),
    body: (p, words) => {
      const { t, format } = words;
      return (
        <Layout
          words={words}
          title={t(`reminders.mail.${kind}.title`, { ...p, day: format.shortDate(p.at), moment: format.shortDateTime(p.at) })}
          why={p.lead ? t("applications.mail.signature.why", { lead: p.lead }) : t("reminders.mail.why", { cohort: p.cohort })}
        >
          <Paragraph>{t(`reminders.mail.${kind}.body`, { ...p, count: p.count })}</Paragraph>
          {p.things.map((thing) => (
            <Quoted key={thing}>{thing}</Quoted>
          ))}
          <Fact label={t(meetings.includes(kind) ? "reminders.mail.when" : "reminders.mail.deadline")}>
            {meetings.includes(kind) && p.until ? `${format.fullDate(p.at)} ${format.timeRange(p.at, p.until)}` : format.dateTime(p.at)}
          </Fact>
          {p.place && <Fact label={t("reminders.mail.place")}>{p.place}</Fact>}
          {p.link && <Fact label={t("schedule.mail.link")}>{p.link}</Fact>}
          <Act href={p.url}>{t(`reminders.mail.${kind}.act`)}</Act>
        </Layout>
      );
    },
  });

export const reminderEmails = {
  "draft-closing": reminder("draft-closing", "draftClosing", { things: ["Ammattiopisto Silmu"], count: 1 }),
  "signature-due": reminder("signature-due", "signatureDue", { lead: "Hengitysterveys ry" }),
  "completion-due": reminder("completion-due", "completionDue"),
  "place-to-confirm": reminder("place-to-confirm", "placeToConfirm"),
  "condition-due": reminder("condition-due", "conditionDue"),
  "review-due": reminder("review-due", "reviewDue"),
  "interview-to-book": reminder("interview-to-book", "interviewToBook"),
  "interview-coming": reminder("interview-coming", "interviewComing"),
  "interviews-to-hold": reminder("interviews-to-hold", "interviewsToHold"),
  "info-coming": reminder("info-coming", "infoComing"),
  "session-coming": reminder("session-coming", "sessionComing"),
  "plan-due": reminder("plan-due", "planDue"),
  "plan-overdue": reminder("plan-overdue", "planOverdue"),
  "feedback-due": reminder("feedback-due", "feedbackDue"),
  "feedback-overdue": reminder("feedback-overdue", "feedbackOverdue"),
  "assessment-due": reminder("assessment-due", "assessmentDue"),
};
