import * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { cohortCancelled, infoSessionChanged } from "#domain/programmes/programmes.events.ts";
import { defineEvent } from "#domain/shared/events.ts";
import type { Context } from "#domain/shared/context.ts";
import { planSignupMails } from "#domain/signups/plan-signup-mails.ts";
import { infoMailAsked, infoSignedOff, infoSignedUp } from "#domain/signups/signups.events.ts";
import { findCallOf } from "#domain/signups/signups.queries.ts";
import { defineJob } from "../define-job.ts";

/** Numbers and mails in one transaction: neither without the other. The sweep passes the mails on. */
async function plan(ctx: Context, of: { callId: string; cohortId: string }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await queueMessages(tx, await planSignupMails(tx, of));
  });
}

const session = z.object({ cohortId: z.uuid(), callId: z.uuid() });

/** An info session was changed or called off, or somebody signed up or off, or asked for the mail again. */
export const planForInfoSession = defineJob({
  name: "plan-signup-mails",
  on: [infoSessionChanged, infoSignedUp, infoSignedOff, infoMailAsked].map((kind) => defineEvent(kind.name, session)),
  run: (of, ctx) => plan(ctx, of),
});

/** A cohort that is off has no info session any more. */
export const planForCancelledCall = defineJob({
  name: "plan-signup-mails-of-cohort",
  on: cohortCancelled,
  async run({ cohortId }, ctx) {
    const callId = await findCallOf(ctx, cohortId);
    if (callId) await plan(ctx, { callId, cohortId });
  },
});
