import { paths } from "#app/paths.ts";
import { findDraft, findMissingPlan, findOffer, findOpenFeedback, findOpenReviews, findSession, type ReminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import type { ReminderKind } from "#domain/reminders/reminders.schema.ts";
import type { Context } from "#domain/shared/context.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { reminderEmails } from "#emails/reminders.tsx";
import { compose, defineMessage, type Message } from "../define-message.ts";

type Reminder = { find(ctx: Context, ref: Record<string, string>, personId: string): Promise<ReminderFacts | undefined>; path(facts: ReminderFacts): string };

const reminders: Record<ReminderKind, Reminder> = {
  "draft-closing": { find: findDraft, path: (f) => paths.myApplication(f.applicationId ?? "") },
  "place-to-confirm": { find: findOffer, path: (f) => paths.decision(f.applicationId ?? "") },
  "review-due": { find: findOpenReviews, path: () => paths.review() },
  "session-coming": { find: findSession, path: (f) => paths.mySession(f.sessionId ?? "") },
  "plan-due": { find: findMissingPlan, path: (f) => paths.myCohort(f.cohortId) },
  "plan-overdue": { find: findMissingPlan, path: (f) => paths.myCohort(f.cohortId) },
  "feedback-due": { find: findOpenFeedback, path: (f) => paths.myCohort(f.cohortId) },
  "feedback-overdue": { find: findOpenFeedback, path: (f) => paths.myCohort(f.cohortId) },
};

const message = (kind: ReminderKind): Message =>
  defineMessage({
    kind,
    whenUnsure: "ask",
    async compose(ref, ctx, tools) {
      const { find, path } = reminders[kind];
      const facts = await find(ctx, ref, ref.personId ?? "");
      if (!facts) return { skip: "done" };
      const said = (text: ReminderFacts["cohort"]) => readText(text, facts.language).text;
      return compose(reminderEmails[kind], {
        props: {
          cohort: said(facts.cohort),
          title: facts.title ? said(facts.title) : "",
          at: facts.at,
          until: facts.until ?? null,
          place: facts.place ?? "",
          count: facts.count ?? 0,
          days: Number(ref.days ?? 0),
          url: tools.url(path(facts)),
        },
        language: facts.language,
        zone: facts.zone,
      });
    },
  });

/** One kind of message a kind of reminder; their rows come from the plan, not from facts. */
export const reminderMessages: Message[] = (Object.keys(reminders) as ReminderKind[]).map(message);
