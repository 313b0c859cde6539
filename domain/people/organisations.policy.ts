import type { Actor } from "#domain/shared/context.ts";

/** Those who look after the register of organisations as part of their work. */
export const keepsRegister = (actor: Actor): boolean => actor.kind === "system" || (actor.kind === "person" && actor.roles.some((r) => r === "administrator" || r === "manager"));
