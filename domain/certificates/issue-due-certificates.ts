import type { Context } from "#domain/shared/context.ts";
import { findRule, listAwardedPeople, listCandidates, listFinishedCohorts } from "./certificates.queries.ts";
import { checkConditions, isEligible } from "./certificates.rules.ts";
import { issueCertificate } from "./issue-certificate.ts";

/** Issues every certificate that has been earned in cohorts whose last session has ended. Harmless to repeat. Returns how many were issued. */
export async function issueDueCertificates(ctx: Context): Promise<number> {
  let issued = 0;
  for (const cohortId of await listFinishedCohorts(ctx)) {
    const rule = await findRule(ctx, cohortId);
    if (!rule) continue;
    const awarded = await listAwardedPeople(ctx, rule.id);
    for (const person of await listCandidates(ctx, cohortId)) {
      if (awarded.has(person.personId) || !isEligible(checkConditions(rule, person.facts))) continue;
      if ((await issueCertificate(ctx, { cohortId, personId: person.personId })).ok) issued += 1;
    }
  }
  return issued;
}
