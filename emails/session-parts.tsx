import type { Words } from "./define-email.tsx";
import { Fact } from "./layout.tsx";

/** What every mail about a session knows. `place` is empty for none, `link` only for a hybrid session; `url` is the session's page. */
export type SessionMail = { title: string; goal: string; cohort: string; organiser: string; startsAt: Date; endsAt: Date; place: string; link: string; url: string };

export const sessionExample: SessionMail = {
  title: "Pilotti: sopimusehdot ja mittarit",
  goal: "Tapaamisen jälkeen pilotillanne on sopimusehdot ja kolme mittaria.",
  cohort: "Soske-akatemia 1",
  organiser: "Hankintaverkko Oy",
  startsAt: new Date("2027-03-24T07:00:00Z"),
  endsAt: new Date("2027-03-24T10:00:00Z"),
  place: "Meriharju, Tapulitalo, sali B, Satamakatu 4, Meriharju",
  link: "",
  url: "https://kohortti.example/my/sessions/example",
};

/** "ke 24.3.2027 klo 9.00–12.00" */
export const momentOf = (s: { startsAt: Date; endsAt: Date }, { format }: Words): string => `${format.fullDate(s.startsAt)} ${format.timeRange(s.startsAt, s.endsAt)}`;

/** When and where, a line each. */
export const SessionFacts = ({ mail, words }: { mail: SessionMail; words: Words }) => (
  <>
    <Fact label={words.t("schedule.mail.when")}>{momentOf(mail, words)}</Fact>
    {mail.place && <Fact label={words.t("schedule.mail.where")}>{mail.place}</Fact>}
    {mail.link && <Fact label={words.t("schedule.mail.link")}>{mail.link}</Fact>}
  </>
);
