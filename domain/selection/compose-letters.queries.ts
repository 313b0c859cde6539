import { sql } from "kysely";
import type { Context } from "#domain/shared/context.ts";
import { hashOf } from "#domain/shared/canonical-json.ts";
import type { Language } from "#domain/shared/language.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { letterContent, type LetterFacts } from "./letter.rules.ts";
import { deemedNotice } from "./notice.rules.ts";
import { readQuoted, type LetterContent } from "./selection.schema.ts";

const these = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${sql.val(ids)}::uuid[])`;

async function listFacts(ctx: Context, ids: readonly string[]) {
  return ctx.db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.application_id")
    .innerJoin("call", "call.id", "a.call_id")
    .innerJoin("cohort", "cohort.id", "call.cohort_id")
    .innerJoin("programme", "programme.id", "cohort.programme_id")
    .innerJoin("organiser", "organiser.id", "programme.organiser_id")
    .innerJoin("person", "person.id", "d.intended_by")
    .select([
      "a.id",
      "d.intended",
      "d.wait_rank as waitRank",
      "d.reasons",
      "d.conditions",
      "d.conditions_due_on as conditionsDueOn",
      "d.feedback",
      "d.quoted",
      "a.language",
      "a.diary_number as diaryNumber",
    ])
    .select(["call.decision_profile as profile", "call.confirm_by as confirmBy", "call.offer_days as offerDays", "cohort.zone", "cohort.name as cohort", "programme.name as programme"])
    .select(["organiser.name as organiser", "organiser.contact_name as contactName", "organiser.contact_email as contactEmail", "person.name as decidedBy"])
    .where(these("a.id", ids))
    .where("d.intended", "is not", null)
    .execute();
}

async function listPartiesOf(ctx: Context, ids: readonly string[]) {
  const rows = await ctx.db
    .selectFrom("application_party as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["p.application_id", "p.role", "o.name", "o.business_id as businessId"])
    .where(these("p.application_id", ids))
    .where("p.left_at", "is", null)
    .orderBy("p.role") // 'lead' before 'partner'
    .orderBy("p.position")
    .execute();
  return Map.groupBy(rows, (r) => r.application_id);
}

/** What delivered reviews say, by the application: the summaries, and the reasons by criterion. Never who wrote it. */
async function listReviewWords(ctx: Context, ids: readonly string[]) {
  const delivered = ctx.db
    .selectFrom("review_assignment as r")
    .innerJoin("review", "review.assignment_id", "r.id")
    .where("r.state", "=", "delivered")
    .where(these("r.application_id", ids))
    .orderBy("r.id");
  const comments = await delivered.select(["r.application_id as applicationId", "r.id", "review.comment as text"]).where("review.comment", "<>", "").execute();
  const reasons = await delivered
    .innerJoin("score", "score.review_id", "review.id")
    .innerJoin("criterion", "criterion.id", "score.criterion_id")
    .select(["r.application_id as applicationId", "r.id", "criterion.key", "criterion.name", "score.reason as text"])
    .where("score.reason", "<>", "")
    .orderBy("criterion.position")
    .execute();
  const parts = [...comments.map((c) => ({ ...c, key: "comment", criterion: null })), ...reasons.map(({ name, ...r }) => ({ ...r, criterion: name }))];
  return Map.groupBy(parts, (p) => p.applicationId);
}

/** The parts of an application's delivered reviews that can go into its letter as feedback, each under the name by which a decision keeps it; unscoped. */
export async function listQuotable(ctx: Context, applicationId: string, language: Language) {
  const parts = (await listReviewWords(ctx, [applicationId])).get(applicationId) ?? [];
  return parts.map((p) => ({ name: `${p.id}:${p.key}`, criterion: p.criterion ? readText(p.criterion, language).text : null, text: p.text }));
}

export type ComposedLetter = {
  content: LetterContent;
  language: Language;
  noticeOn: string;
  /** the same for the same words to the same people, whatever day they would go out on */
  fingerprint: string;
};

/** A day that stands for any: what a fingerprint is made with. */
const anyDay = "2000-01-03";

/** The letters that the intended decisions of these applications would make if they went out now; one without an intention has none. Unscoped. The number of queries does not depend on the letters. */
export async function composeLetters(ctx: Context, ids: readonly string[], readers: ReadonlyMap<string, readonly { email: string }[]>): Promise<Map<string, ComposedLetter>> {
  const [facts, parties, words] = [await listFacts(ctx, ids), await listPartiesOf(ctx, ids), await listReviewWords(ctx, ids)];
  return new Map(
    facts.flatMap(({ id, intended, quoted, organiser, contactName, contactEmail, diaryNumber, ...f }) => {
      if (!intended) return [];
      const chosen = readQuoted(quoted);
      const quotes = (words.get(id) ?? []).filter((w) => chosen.includes(`${w.id}:${w.key}`)).map((w) => ({ criterion: w.criterion && readText(w.criterion, f.language).text, text: w.text }));
      const own: Omit<LetterFacts, "sentOn"> = {
        ...f,
        result: intended,
        quotes,
        diaryNumber: diaryNumber ?? "",
        organiser: { name: organiser, contactName, contactEmail },
        parties: parties.get(id) ?? [],
      };
      const sentOn = dayOf(ctx.now, f.zone);
      const to = (readers.get(id) ?? []).map((r) => r.email).sort();
      const fingerprint = hashOf({ letter: letterContent({ ...own, sentOn: anyDay }), to });
      return [[id, { content: letterContent({ ...own, sentOn }), language: f.language, noticeOn: deemedNotice(sentOn), fingerprint }]];
    }),
  );
}
