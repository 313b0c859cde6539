import * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { roleEnded, roleGranted } from "#domain/people/people.events.ts";
import { findGrantHolder, listOpenSessions } from "#domain/schedule/invitation.queries.ts";
import { planInvitations } from "#domain/schedule/plan-invitations.ts";
import { hostAdded, hostRemoved, sessionCancelled, sessionCorrected, sessionMoved, sessionPublished } from "#domain/schedule/schedule.events.ts";
import type { Context } from "#domain/shared/context.ts";
import { defineEvent } from "#domain/shared/events.ts";
import { defineJob } from "../define-job.ts";

/** Numbers and mails in one transaction: neither without the other. The sweep passes the mails on. */
async function plan(ctx: Context, sessionId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await queueMessages(tx, await planInvitations(tx, sessionId));
  });
}

async function planAll(ctx: Context, sessionIds: string[]): Promise<void> {
  for (const id of sessionIds) await plan(ctx, id);
}

const session = z.object({ sessionId: z.uuid() });
const byId = <P extends z.ZodType<Record<string, string>>>(kind: { name: string }, payload: P) => defineEvent(kind.name, payload);

/** A session was published, moved, corrected or cancelled, or its hosts changed. */
export const planForSession = defineJob({
  name: "plan-invitations",
  on: [sessionPublished, sessionMoved, sessionCorrected, sessionCancelled, hostAdded, hostRemoved].map((kind) => byId(kind, session)),
  run: ({ sessionId }, ctx) => plan(ctx, sessionId),
});

// facts of selection, which this module does not import: their names and the ids that they carry
const seats = ["place.confirmed", "place.released", "place.declined"].map((name) => byId({ name }, z.object({ applicationId: z.uuid() })));
const teams = ["team.member-added", "team.member-left", "team.left"].map((name) => byId({ name }, z.object({ teamId: z.uuid() })));

/** A team came or went. */
export const planForPlace = defineJob({ name: "plan-invitations-of-place", on: seats, run: async ({ applicationId }, ctx) => planAll(ctx, await listOpenSessions(ctx, { applicationId })) });

/** Someone joined or left a team. */
export const planForTeam = defineJob({ name: "plan-invitations-of-team", on: teams, run: async ({ teamId }, ctx) => planAll(ctx, await listOpenSessions(ctx, { teamId })) });

/** A mentor came or went. */
export const planForRole = defineJob({
  name: "plan-invitations-of-role",
  on: [roleGranted, roleEnded].map((kind) => byId(kind, z.object({ grantId: z.uuid() }))),
  async run({ grantId }, ctx) {
    const personId = await findGrantHolder(ctx, grantId);
    if (personId) await planAll(ctx, await listOpenSessions(ctx, { personId }));
  },
});
