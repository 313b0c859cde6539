import { paths } from "#app/paths.ts";
import type { CopyKind } from "#domain/interviews/interview.rules.ts";
import { findCopyForMail } from "#domain/interviews/interview-mail.queries.ts";
import { uidOf } from "#domain/interviews/plan-interview-mails.ts";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { interviewEmails } from "#emails/interview-times.tsx";
import { texts } from "#locales/all.ts";
import { mustWait, organiserOf } from "../calendar-mail.ts";
import { compose, defineMessage, type Message } from "../define-message.ts";

/** The time of an interview, to one person, with their calendar's file: to applicants with the cohort's name, to interviewers with the applicant's. */
const message = (kind: CopyKind): Message =>
  defineMessage({
    kind,
    whenUnsure: "resend",
    async compose({ interviewId = "", personId = "", slotId = "", ...ref }, ctx, tools) {
      const sequence = Number(ref.sequence);
      const method = kind === "interview-cancelled" ? "CANCEL" : "REQUEST";
      const facts = await findCopyForMail(ctx, { interviewId, personId, slotId });
      if (!facts) return { skip: "gone" };
      if (facts.sequence !== sequence || (method === "REQUEST" && facts.slotId !== slotId)) return { skip: "superseded" };
      const waits = await mustWait(ctx, personId, { interviewId }, method, (r) => Number(r.sequence) < sequence);
      if (waits) return waits;

      const language = isLanguage(facts.language) ? facts.language : "fi";
      const { t } = texts(language);
      const cohort = readText(facts.cohortName, language).text;
      const applies = facts.writerId !== null;
      // who may have left the panel because they stand too near is told of the time alone
      const title = t("interviews.mail.calendar", { about: applies || method === "CANCEL" ? cohort : (facts.names ?? "") });
      const url = tools.url(applies ? paths.applicationInterview(facts.applicationId) : method === "CANCEL" ? paths.interviews() : paths.interview(interviewId));
      const content = inviteFor({
        uid: uidOf(interviewId),
        sequence,
        dtstamp: new Date(ref.dtstamp ?? ""),
        startsAt: facts.startsAt,
        endsAt: facts.endsAt,
        title,
        description: [cohort, facts.onlineUrl].filter(Boolean).join("\n\n"),
        location: [facts.place, facts.onlineUrl].filter(Boolean).join(", "),
        url,
        organiser: organiserOf(tools.from, facts.organiserName),
        attendee: { name: facts.personName, email: facts.email },
        method,
        wholeCancelled: ref.off === "yes",
      });
      const props = {
        title,
        cohort,
        organiser: facts.organiserName,
        startsAt: facts.startsAt,
        endsAt: facts.endsAt,
        place: facts.place,
        link: facts.onlineUrl,
        reason: method === "CANCEL" && applies ? facts.reason : "",
        again: method === "CANCEL" && applies && facts.state === "invited" && facts.bookBy > ctx.now,
        url,
      };
      return compose(interviewEmails[kind], { props, language, zone: facts.zone, calendar: { method, content } });
    },
  });

/** Their rows come from `planInterviewMails`, not from facts. */
export const interviewMessages: Message[] = (["interview-booked", "interview-moved", "interview-cancelled"] as const).map(message);
