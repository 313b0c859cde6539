import { paths } from "#app/paths.ts";
import { inviteFor } from "#domain/schedule/calendar-object.ts";
import { findInvite, findRevision, type InviteFacts } from "#domain/schedule/invitation.queries.ts";
import { describeSession, placeOf } from "#domain/schedule/session-text.rules.ts";
import type { Context } from "#domain/shared/context.ts";
import { isLanguage } from "#domain/shared/language.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";
import type { SessionMail } from "#emails/session-parts.tsx";
import { mustWait, organiserOf } from "./calendar-mail.ts";
import type { Composed, Later, Skip } from "./define-message.ts";
import type { Tools } from "./tools.ts";

type Ref = Record<string, string>;
type Ready = { props: SessionMail; language: "fi" | "sv" | "en"; zone: string; calendar: NonNullable<Composed["calendar"]>; facts: InviteFacts };

const partstats: Record<string, "ACCEPTED" | "TENTATIVE" | "DECLINED"> = { accepted: "ACCEPTED", tentative: "TENTATIVE", declined: "DECLINED" };

/**
 * What every invitation mail shares: reads the records again, steps aside for a newer one, waits for an older one that is
 * just leaving, and writes the calendar from the numbers in `ref`, so that the same mail is always the same bytes.
 */
export async function readyInvite(ref: Ref, ctx: Context, tools: Tools, how: { method: "REQUEST" | "CANCEL"; wholeCancelled?: boolean }): Promise<Ready | Skip | Later> {
  const { sessionId = "", personId = "" } = ref;
  const sequence = Number(ref.sequence);
  const facts = await findInvite(ctx, sessionId, personId, Number(ref.revision));
  if (!facts) return { skip: "gone" };
  if (facts.newest !== sequence || facts.newestRevision !== Number(ref.revision)) return { skip: "superseded" };
  const waits = await mustWait(ctx, personId, { sessionId }, how.method, (r) => Number(r.sequence) < sequence || Number(r.revision) < Number(ref.revision));
  if (waits) return waits;

  const language = isLanguage(facts.language) ? facts.language : "fi";
  const content = inviteFor({
    ...describeSession(facts, language),
    uid: facts.uid,
    sequence,
    dtstamp: new Date(ref.dtstamp ?? ""),
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    url: tools.url(paths.mySession(sessionId)),
    organiser: organiserOf(tools.from, facts.organiserName),
    attendee: { name: facts.personName, email: facts.email, partstat: partstats[ref.answer ?? ""] },
    ...how,
  });
  return { props: mailProps(facts, language, tools.url(paths.mySession(sessionId))), language, zone: facts.zone, calendar: { method: how.method, content }, facts };
}

function mailProps(facts: InviteFacts, language: "fi" | "sv" | "en", url: string): SessionMail {
  const read = (text: LocalizedText) => readText(text, language).text;
  return {
    title: read(facts.title),
    goal: read(facts.goal),
    cohort: read(facts.cohortName),
    organiser: facts.organiserName,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    place: placeOf({ ...facts, onlineUrl: facts.mode === "hybrid" ? "" : facts.onlineUrl }),
    link: facts.mode === "hybrid" ? facts.onlineUrl : "",
    url,
  };
}

/** Time and place as the person was told before; null without an earlier mail. */
export async function toldBefore(ref: Ref, ctx: Context): Promise<{ startsAt: Date; endsAt: Date; place: string } | null> {
  const told = ref.before ? await findRevision(ctx, ref.sessionId ?? "", Number(ref.before)) : undefined;
  return told ? { startsAt: told.startsAt, endsAt: told.endsAt, place: placeOf(told) } : null;
}
