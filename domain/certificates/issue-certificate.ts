import { randomBytes } from "node:crypto";
import { inTransaction } from "#db/transaction.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortRunners } from "#domain/people/people.policy.ts";
import { hashOf } from "#domain/shared/canonical-json.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { newId } from "#domain/shared/ids.ts";
import { readText } from "#domain/shared/localized-text.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { dayOf } from "#domain/shared/time.rules.ts";
import { certificateIssued } from "./certificates.events.ts";
import { findRule, getAwardFacts, listAwardedPeople, listCandidates, type Candidate } from "./certificates.queries.ts";
import { certificateCode, checkConditions, isEligible } from "./certificates.rules.ts";
import type { AwardContent } from "./certificates.schema.ts";
import * as store from "./certificates.store.ts";

export type IssueRefusal = "no-rule" | "no-participant" | "not-eligible" | "already-issued";

/**
 * Issues a person's certificate in their language: checks every condition, freezes what it says, gives it a code.
 * Once for a rule and person, whoever asks at the same time; one that was revoked is not issued again by itself.
 */
export async function issueCertificate(ctx: Context, input: { cohortId: string; personId: string }): Promise<Outcome<{ awardId: string }, IssueRefusal>> {
  await mustHaveRole(ctx, input.cohortId, cohortRunners);
  return inTransaction(ctx, async (tx) => {
    const rule = await findRule(tx, input.cohortId);
    if (!rule) return refused("no-rule");
    const [candidate] = await listCandidates(tx, input.cohortId, input.personId);
    if (!candidate) return refused("no-participant");
    if ((await listAwardedPeople(tx, rule.id)).has(input.personId)) return refused("already-issued");
    const trace = checkConditions(rule, candidate.facts);
    if (!isEligible(trace)) return refused("not-eligible");
    const content = await contentFor(tx, rule, candidate);
    const awardId = newId(tx);
    const made = await store.insertAward(tx.db, {
      id: awardId,
      rule_id: rule.id,
      person_id: input.personId,
      code: certificateCode(randomBytes(8)),
      state: "issued",
      language: candidate.language,
      content,
      content_hash: hashOf(content),
      trace: JSON.stringify(trace),
      issued_at: tx.now,
    });
    if (!made) return refused("already-issued");
    await record(tx, certificateIssued, { awardId, cohortId: input.cohortId, personId: input.personId });
    return done({ awardId });
  });
}

type Rule = NonNullable<Awaited<ReturnType<typeof findRule>>>;

async function contentFor(ctx: Context, rule: Rule, person: Candidate): Promise<AwardContent> {
  const facts = await getAwardFacts(ctx, rule.cohortId, person.personId, person.teamId);
  const said = (text: Parameters<typeof readText>[0]) => readText(text, person.language).text;
  const minutes = facts.sessions.reduce((sum, s) => sum + (s.endsAt.getTime() - s.startsAt.getTime()) / 60_000, 0);
  return {
    personName: person.name,
    programme: said(facts.programme),
    cohort: said(facts.cohort),
    organiser: facts.organiser,
    organisation: person.organisation,
    from: facts.from,
    to: facts.to,
    hours: Math.round(minutes / 30) / 2,
    sessions: facts.sessions.map((s) => ({ title: said(s.title), day: dayOf(s.startsAt, facts.zone) })),
    planTitle: rule.planAccepted && facts.plan ? facts.plan.ownTitle || said(facts.plan.title) : null,
    feedbackGiven: person.facts.feedbackGiven,
    signerName: rule.signerName,
    signerTitle: said(rule.signerTitle),
    euFunded: facts.euFunded,
  };
}
