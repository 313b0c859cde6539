import type { Context } from "#domain/shared/context.ts";
import { cancelSession } from "./cancel-session.ts";
import { listOpenSessions } from "./invitation.queries.ts";

/** Cancels every published session of a cohort that is not over, for the same reason. For the worker; harmless to repeat. */
export async function cancelComingSessions(ctx: Context, input: { cohortId: string; reason: string }): Promise<void> {
  for (const sessionId of await listOpenSessions(ctx, { cohortId: input.cohortId })) await cancelSession(ctx, { sessionId, reason: input.reason });
}
