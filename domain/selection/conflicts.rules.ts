import { isOpenMailHouse } from "#domain/shared/mail-houses.rules.ts";

/** Kinds that a person can declare; what was found is one of the first two. */
export const conflictKinds = ["own_organisation", "parent_organisation", "family", "work", "money", "other"] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** An organisation that a person has said they stand too near to. */
export type Declaration = { id: string; organisationId: string; kind: ConflictKind };
/** The organiser that somebody who decides works for. */
export type Employer = { organisationId: string | null; email: string };
export type PersonFacts = { personId: string; email: string; organisationIds: readonly string[]; declared: readonly Declaration[]; employer: Employer | null };
export type ApplicantFacts = { organisationIds: string[]; parentIds: string[]; contactEmails: string[]; writerIds: string[]; /** of whom the register is mistaken here */ mistakenIds: string[] };
/** What kind of conflict, and the person's own declaration that it follows from; without one the register shows it. */
export type Near = { kind: ConflictKind; declarationId: string | null };

const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1).toLowerCase();

/** Whether somebody belongs to the organiser, or has an address at the domain of its contact. */
export const worksFor = (person: Pick<PersonFacts, "email" | "organisationIds">, organiser: Employer): boolean =>
  (organiser.organisationId !== null && person.organisationIds.includes(organiser.organisationId)) ||
  (domainOf(person.email) === domainOf(organiser.email) && !isOpenMailHouse(domainOf(person.email)));

/**
 * What the register knows of a person standing too near: writes the application, belongs to an applying organisation
 * or to its parent, or has an address at the domain of a party's contact (Administrative Procedure Act, 28 §). Who works
 * for the organiser stands near to it alone: not to its subsidiaries, nor to others whose addresses are at its domain, as
 * those of all ministries are.
 */
function findInRegister(person: PersonFacts, applicant: ApplicantFacts): ConflictKind | null {
  const theirs = new Set(person.organisationIds);
  if (applicant.writerIds.includes(person.personId) || applicant.organisationIds.some((id) => theirs.has(id))) return "own_organisation";
  if (applicant.parentIds.some((id) => theirs.has(id) && id !== person.employer?.organisationId)) return "parent_organisation";
  const domain = domainOf(person.email);
  if (person.employer && domain === domainOf(person.employer.email)) return applicant.organisationIds.some((id) => id === person.employer?.organisationId) ? "own_organisation" : null;
  return !isOpenMailHouse(domain) && applicant.contactEmails.some((email) => domainOf(email) === domain) ? "own_organisation" : null;
}

/** What a person has said themselves of one of an application's organisations. */
export function findDeclared(declared: readonly Declaration[], applicant: Pick<ApplicantFacts, "organisationIds">): Near | null {
  const one = declared.find((d) => applicant.organisationIds.includes(d.organisationId));
  return one ? { kind: one.kind, declarationId: one.id } : null;
}

/** Why a person stands too near to an application: they have said so of one of its organisations, or the register shows it and nobody has set that aside. */
export function findConflict(person: PersonFacts, applicant: ApplicantFacts): Near | null {
  const declared = findDeclared(person.declared, applicant);
  if (declared) return declared;
  if (applicant.mistakenIds.includes(person.personId)) return null;
  const kind = findInRegister(person, applicant);
  return kind && { kind, declarationId: null };
}
