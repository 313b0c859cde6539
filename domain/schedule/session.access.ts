import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { lockSession, type LockedSession } from "./schedule.store.ts";

/** The session, locked, for people who run its cohort; NotFound and Forbidden as `mustHaveRole`. */
export async function sessionToRun(ctx: Context, sessionId: string): Promise<LockedSession> {
  const session = found(await lockSession(ctx.db, sessionId), "session");
  await mustHaveRole(ctx, session.cohort_id, cohortHosts);
  return session;
}
