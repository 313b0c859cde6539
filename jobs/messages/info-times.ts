import { paths } from "#app/paths.ts";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { unseal } from "#domain/shared/seal.ts";
import { uidOf } from "#domain/signups/plan-signup-mails.ts";
import type { CopyKind } from "#domain/signups/signup.rules.ts";
import { findSignupForMail, signupPurpose } from "#domain/signups/signups.queries.ts";
import { infoEmails } from "#emails/info-times.tsx";
import { texts } from "#locales/all.ts";
import { mustWait, organiserOf } from "../calendar-mail.ts";
import { compose, defineMessage, type Message } from "../define-message.ts";

const momentOf = (text: string | undefined) => (text ? new Date(text) : null);

/** The info session of a call, to one who has signed up, with their calendar's file. Its text is kept nowhere, as its link holds the token. */
const message = (kind: CopyKind): Message =>
  defineMessage({
    kind,
    whenUnsure: "resend",
    secret: true,
    async compose({ infoSignupId = "", ...ref }, ctx, tools) {
      const [sequence, method] = [Number(ref.sequence), kind === "info-cancelled" ? ("CANCEL" as const) : ("REQUEST" as const)];
      const facts = await findSignupForMail(ctx, infoSignupId);
      const token = facts?.sealed && unseal(tools.secret, signupPurpose, facts.sealed);
      if (!facts?.startsAt || !facts.endsAt || !token) return { skip: "gone" };
      if (facts.sequence !== sequence) return { skip: "superseded" };
      const waits = await mustWait(ctx, null, { infoSignupId }, method, (r) => Number(r.sequence) < sequence);
      if (waits) return waits;

      const { language, zone, startsAt, endsAt, place, onlineUrl } = facts;
      const programme = readText(facts.programmeName, language).text;
      const title = `${texts(language).t("programmes.info.title")}: ${programme}`;
      const url = tools.url(paths.infoSignup(token));
      const content = inviteFor({
        ...{ uid: uidOf(facts.callId), sequence, dtstamp: new Date(ref.dtstamp ?? ""), startsAt, endsAt, title, method },
        description: [facts.about ? readText(facts.about, language).text : "", onlineUrl].filter(Boolean).join("\n\n"),
        location: [place, onlineUrl].filter(Boolean).join(", "),
        url: tools.url(paths.call(facts.callId)), // entries are shared: the link that signs off stays in the mail
        organiser: organiserOf(tools.from, facts.organiserName),
        attendee: { name: facts.name, email: facts.email },
        wholeCancelled: ref.off === "yes",
      });
      const props = {
        ...{ title, programme, organiser: facts.organiserName, startsAt, endsAt, place, link: onlineUrl, url },
        wasFrom: momentOf(ref.beforeStartsAt),
        wasTo: momentOf(ref.beforeEndsAt),
        isOff: ref.off === "yes",
      };
      return compose(infoEmails[kind], { props, language, zone, calendar: { method, content } });
    },
  });

/** Their rows come from `planSignupMails`, not from facts. */
export const infoMessages: Message[] = (["info-invited", "info-moved", "info-cancelled"] as const).map(message);
