import type { Actor, GrantedRole } from "#domain/shared/context.ts";

/** Everyone that a route can meet, in the order of the table in docs/access.md. */
export const roles = ["visitor", "applicant", "participant", "mentor", "reviewer", "facilitator", "evaluator", "observer", "manager", "administrator"] as const;
export type Role = (typeof roles)[number];

const signedIn: readonly Role[] = roles.filter((r) => r !== "visitor");

/**
 * The rule at a route's door: which roles may come in at all. Which cohort, application or team they then
 * see is asked in SQL by the query, and once more by the command.
 */
export const policies = {
  /** anyone, signed in or not */
  public: roles,
  /** anyone who has signed in; the query shows only what is theirs */
  person: signedIn,
  /** people who run or follow a programme */
  staff: ["facilitator", "evaluator", "observer", "manager", "administrator"],
  /** people who run its sessions */
  facilitator: ["facilitator", "manager", "administrator"],
  /** people who answer for it */
  manager: ["manager", "administrator"],
  /** people who comment teams' plans */
  mentor: ["mentor", "manager", "administrator"],
  reviewer: ["reviewer"],
  /** people who interview applicants */
  interviewer: ["reviewer", "manager"],
  administrator: ["administrator"],
  /** only where the demo runs; 404 elsewhere */
  demo: roles,
} as const satisfies Record<string, readonly Role[]>;
export type PolicyName = keyof typeof policies;

/** The roles that an actor has somewhere. Everyone signed in may apply. */
export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === "visitor") return ["visitor"];
  if (actor.kind === "system") return ["administrator"];
  return ["applicant", ...(actor.isParticipant ? (["participant"] as const) : []), ...actor.roles];
}

export const mayEnter = (policy: PolicyName, actor: Actor): boolean => {
  const allowed: readonly Role[] = policies[policy];
  return rolesOf(actor).some((r) => allowed.includes(r));
};

/** Roles that see a cohort's inside, and those that run it. */
export const cohortStaff: readonly GrantedRole[] = ["administrator", "manager", "facilitator", "evaluator", "observer"];
export const cohortRunners: readonly GrantedRole[] = ["administrator", "manager"];
export const cohortHosts: readonly GrantedRole[] = ["administrator", "manager", "facilitator"];
