import type { GrantedRole } from "#domain/shared/context.ts";

export const scopeKinds = ["installation", "organiser", "programme", "cohort", "call", "team"] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What a role reaches: the whole installation, or the one thing of that kind and everything under it. */
export type Scope = { kind: "installation" } | { kind: Exclude<ScopeKind, "installation">; id: string };

/** Where each role can be held, in the order in which it is offered. */
export const scopesOfRole: Record<GrantedRole, readonly ScopeKind[]> = {
  administrator: ["installation"],
  manager: ["organiser", "programme", "cohort"],
  facilitator: ["programme", "cohort"],
  reviewer: ["call"],
  mentor: ["cohort", "team"],
  evaluator: ["organiser", "programme", "cohort"],
  observer: ["organiser", "programme", "cohort"],
};
export const grantedRoles = ["administrator", "manager", "facilitator", "reviewer", "mentor", "evaluator", "observer"] as const satisfies readonly GrantedRole[];

export const canBeHeldIn = (role: GrantedRole, kind: ScopeKind): boolean => scopesOfRole[role].includes(kind);

/** Whether someone who holds `held` over a scope may give or end `role` there: administrators all, managers all but the administrator. */
export const mayGrant = (held: readonly GrantedRole[], role: GrantedRole): boolean => held.includes("administrator") || (held.includes("manager") && role !== "administrator");
