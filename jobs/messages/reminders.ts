import { paths } from "#app/paths.ts";
import { signaturePurpose } from "#domain/applications/ask-party-to-sign.ts";
import { reminderFacts } from "#domain/reminders/reminder-facts.queries.ts";
import { reminderWords } from "#domain/reminders/reminder-mail.rules.ts";
import { reminderKinds, type ReminderKind } from "#domain/reminders/reminders.schema.ts";
import { unseal } from "#domain/shared/seal.ts";
import { signupPurpose } from "#domain/signups/signups.queries.ts";
import { reminderEmails } from "#emails/reminders.tsx";
import { compose, defineMessage, type Message } from "../define-message.ts";

/** Reminders whose button is a link of the reader's own: for what its token was sealed. Their text is kept nowhere. */
const purposes: Partial<Record<ReminderKind, string>> = { "signature-due": signaturePurpose, "info-coming": signupPurpose };

const message = (kind: ReminderKind): Message =>
  defineMessage({
    kind,
    whenUnsure: "ask",
    secret: purposes[kind] !== undefined,
    async compose(ref, ctx, tools) {
      const facts = await reminderFacts[kind](ctx, ref, ref.personId ?? "");
      const token = facts?.sealed ? unseal(tools.secret, purposes[kind] ?? "", facts.sealed) : undefined;
      if (!facts || token === null) return { skip: "done" };
      return compose(reminderEmails[kind], {
        props: { ...reminderWords(facts, Number(ref.days ?? 0)), url: tools.url(paths.reminded(kind, { ...facts, token })) },
        language: facts.language,
        zone: facts.zone,
      });
    },
  });

/** One kind of message a kind of reminder; their rows come from the plan, not from facts. */
export const reminderMessages: Message[] = reminderKinds.map(message);
