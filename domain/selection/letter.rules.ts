import type { Language } from "#domain/shared/language.ts";
import { readText, type LocalizedText } from "#domain/shared/localized-text.ts";
import { texts } from "#locales/all.ts";
import { formatIn } from "#locales/format.ts";
import { conditionsIn } from "./conditions.rules.ts";
import { appealDates, type DecisionProfile } from "./notice.rules.ts";
import type { Intention, LetterContent } from "./selection.schema.ts";

export type LetterFacts = {
  language: Language;
  profile: DecisionProfile;
  result: Intention;
  waitRank: number | null;
  /** plain text; an empty line starts a new paragraph */
  reasons: string;
  /** one a line */
  conditions: string;
  /** YYYY-MM-DD; null when they have no date */
  conditionsDueOn: string | null;
  /** what the organiser writes on top of the reasons, and parts of reviews under the names of their criteria (null: a summary) */
  feedback: string;
  quotes: readonly { criterion: string | null; text: string }[];
  /** the day of sending, YYYY-MM-DD in the cohort's zone */
  sentOn: string;
  confirmBy: Date;
  offerDays: number;
  zone: string;
  diaryNumber: string;
  organiser: { name: string; contactName: string; contactEmail: string };
  programme: LocalizedText;
  cohort: LocalizedText;
  parties: { name: string; businessId: string; role: "lead" | "partner" }[];
  decidedBy: string;
};

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter(Boolean);

/**
 * The decision letter of one application in the language of its case: result first, then what to do, reasons,
 * conditions and feedback, how to ask for a rectification (by the call's decision profile) and whom to ask (Administrative
 * Procedure Act, 44–46 §).
 */
export function letterContent(facts: LetterFacts): LetterContent {
  const { t } = texts(facts.language);
  const format = formatIn(facts.language, facts.zone);
  const programme = readText(facts.programme, facts.language).text;
  const names = format.list(facts.parties.map((p) => p.name));
  const dates = appealDates(facts.profile, facts.sentOn);
  const next = { select: t("letters.nextSelect", { until: format.dateTime(facts.confirmBy) }), wait: t("letters.nextWait", { days: facts.offerDays }), refuse: t("letters.nextRefuse") };
  const contact = { name: facts.organiser.contactName, email: facts.organiser.contactEmail };
  const appeal =
    facts.profile === "notice" || !dates
      ? [t("letters.notice")]
      : [
          t(`letters.${facts.profile}Law`, { until: format.day(dates.until) }),
          t("letters.deemed", { sent: format.day(facts.sentOn), notice: format.day(dates.notice) }),
          t("letters.how", { organiser: facts.organiser.name, email: contact.email }),
          t("letters.what"),
          t("letters.noAppeal"),
        ];
  const conditions = conditionsIn(facts.conditions);
  if (conditions.length > 0 && facts.conditionsDueOn) conditions.push(t("letters.conditionsDue", { day: format.day(facts.conditionsDueOn) }));
  const quotes = facts.quotes.map((q) => `${q.criterion ?? t("letters.summary")}: ${q.text}`);
  const sections = [
    { key: "next" as const, heading: t("letters.next"), paragraphs: [next[facts.result]] },
    { key: "reasons" as const, heading: t("letters.reasons"), paragraphs: facts.reasons ? paragraphs(facts.reasons) : [t("letters.defaultReasons")] },
    { key: "conditions" as const, heading: t("letters.conditions"), paragraphs: conditions },
    { key: "feedback" as const, heading: t("letters.feedback"), paragraphs: [...paragraphs(facts.feedback), ...quotes] },
    { key: "appeal" as const, heading: facts.profile === "notice" ? t("letters.noticeHeading") : t("letters.appealHeading"), paragraphs: appeal },
    { key: "contact" as const, heading: t("letters.contact"), paragraphs: [t("letters.contactLine", contact)] },
  ];
  return {
    language: facts.language,
    organiser: facts.organiser.name,
    programme: `${programme}, ${readText(facts.cohort, facts.language).text}`,
    date: format.day(facts.sentOn),
    diaryNumber: facts.diaryNumber,
    kind: facts.profile === "notice" ? t("letters.kindNotice") : t("letters.kindDecision"),
    title: t(`letters.title.${facts.result}`),
    words: { decision: t("letters.kindDecision"), diary: t("letters.page.number"), signer: t("letters.signer") },
    contactEmail: contact.email,
    parties: facts.parties.map((p) => ({ name: p.name, businessId: p.businessId, role: t(`letters.role.${p.role}`) })),
    outcome: t(`letters.outcome.${facts.result}`, { names, programme, rank: facts.waitRank ?? 0 }),
    sections: sections.filter((s) => s.paragraphs.length > 0),
    decidedBy: facts.decidedBy,
  };
}
