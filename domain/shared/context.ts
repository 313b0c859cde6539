import type { Db } from "#db/types.ts";
import type { Language } from "./language.ts";

export type GrantedRole = "administrator" | "manager" | "facilitator" | "reviewer" | "mentor" | "evaluator" | "observer";

/** A signed-in person with the roles that they hold somewhere; where exactly is asked from the database per thing. */
export type PersonActor = { kind: "person"; personId: string; name: string; email: string; language: Language; zone: string; roles: GrantedRole[]; isParticipant: boolean };

/** Who acts: a person, the system itself (jobs), or someone who has not signed in. */
export type Actor = PersonActor | { kind: "system" } | { kind: "visitor" };

/**
 * What every command and query takes first. `db` is the pool or the open transaction, `now` the application's
 * clock (a moment in UTC), `actor` the one whose rights count. There is no ambient database, user or clock.
 * `seen` is there while a page loads: what its queries have asked already and would all ask again. Commands have none.
 */
export type Context = { db: Db; now: Date; actor: Actor; seen?: Seen };

export type Seen = { roles: Map<string, Promise<GrantedRole[]>> };

/** The id of the person who acts; null for the system. */
export const actorId = (ctx: Context): string | null => (ctx.actor.kind === "person" ? ctx.actor.personId : null);
