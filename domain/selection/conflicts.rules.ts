import { isOpenMailHouse } from "#domain/shared/mail-houses.rules.ts";

/** Kinds that a person can declare; what was found is one of the first two. */
export const conflictKinds = ["own_organisation", "parent_organisation", "family", "work", "money", "other"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export type ReviewerFacts = { personId: string; email: string; organisationIds: string[] };
export type ApplicantFacts = { organisationIds: string[]; parentIds: string[]; contactEmails: string[]; writerIds: string[] };

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/**
 * What the register knows of a reviewer standing too near: writes the application, belongs to an applying organisation
 * or to its parent, or has an address at the domain of a party's contact (Administrative Procedure Act, 28 §).
 */
export function findConflict(reviewer: ReviewerFacts, applicant: ApplicantFacts): ConflictKind | null {
  const theirs = new Set(reviewer.organisationIds);
  if (applicant.writerIds.includes(reviewer.personId) || applicant.organisationIds.some((id) => theirs.has(id))) return "own_organisation";
  if (applicant.parentIds.some((id) => theirs.has(id))) return "parent_organisation";
  const domain = domainOf(reviewer.email);
  return !isOpenMailHouse(domain) && applicant.contactEmails.some((email) => domainOf(email) === domain) ? "own_organisation" : null;
}
