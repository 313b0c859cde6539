import { defineEmail } from "./define-email.tsx";
import { Act, Fact, Layout, Paragraph } from "./layout.tsx";
import { momentOf, sessionExample, SessionFacts, type SessionMail } from "./session-parts.tsx";

type Props = SessionMail & { before: { startsAt: Date; endsAt: Date; place: string } | null; asksAgain: boolean };

/** Says first what is true now, then what it was. */
export const SessionUpdated = defineEmail<Props>({
  name: "session-updated",
  example: {
    ...sessionExample,
    startsAt: new Date("2027-03-31T06:00:00Z"),
    endsAt: new Date("2027-03-31T09:00:00Z"),
    before: { startsAt: sessionExample.startsAt, endsAt: sessionExample.endsAt, place: sessionExample.place },
    asksAgain: true,
  },
  subject: (mail, words) =>
    mail.before && isMoved(mail)
      ? words.t("schedule.mail.updated.movedSubject", { title: mail.title, moment: momentOf(mail, words) })
      : words.t("schedule.mail.updated.subject", { title: mail.title }),
  body: (mail, words) => {
    const here = [mail.place, mail.link].filter(Boolean).join(", ");
    const moved = isMoved(mail);
    return (
      <Layout
        words={words}
        title={moved ? words.t("schedule.mail.updated.movedTitle", { title: mail.title }) : words.t("schedule.mail.updated.title", { title: mail.title })}
        why={words.t("schedule.mail.why", { cohort: mail.cohort, organiser: mail.organiser })}
      >
        <SessionFacts mail={mail} words={words} />
        {mail.before && moved && <Fact label={words.t("schedule.mail.updated.oldTime")}>{momentOf(mail.before, words)}</Fact>}
        {mail.before?.place && mail.before.place !== here && <Fact label={words.t("schedule.mail.updated.oldPlace")}>{mail.before.place}</Fact>}
        <Paragraph>{mail.asksAgain ? words.t("schedule.mail.updated.answerAgain") : words.t("schedule.mail.updated.answerStands")}</Paragraph>
        <Act href={mail.url}>{mail.asksAgain ? words.t("schedule.mail.invite.act") : words.t("schedule.mail.updated.act")}</Act>
      </Layout>
    );
  },
});

const isMoved = (mail: Props): boolean => mail.before !== null && (mail.before.startsAt.getTime() !== mail.startsAt.getTime() || mail.before.endsAt.getTime() !== mail.endsAt.getTime());
