import * as z from "zod";
import { inTransaction } from "#db/transaction.ts";
import { applicationWithdrawn, writerAdded, writerEnded } from "#domain/applications/applications.events.ts";
import { callOffWithdrawn } from "#domain/interviews/call-off-interview.ts";
import { findApplicationOf, findApplicationOfSlot, listComingInterviews } from "#domain/interviews/interview-mail.queries.ts";
import { interviewBooked, interviewCalledOff, interviewFreed, interviewMoved, slotChanged } from "#domain/interviews/interviews.events.ts";
import { planInterviewMails } from "#domain/interviews/plan-interview-mails.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { roleEnded, roleGranted } from "#domain/people/people.events.ts";
import { findGrantHolder } from "#domain/schedule/invitation.queries.ts";
import { conflictDeclared, conflictFound, conflictSetAside, conflictSetAsideTakenBack, reviewRecused } from "#domain/selection/selection.events.ts";
import type { Context } from "#domain/shared/context.ts";
import { defineEvent } from "#domain/shared/events.ts";
import { defineJob } from "../define-job.ts";

/** Numbers and mails in one transaction: neither without the other. The sweep passes the mails on. */
async function plan(ctx: Context, applicationId: string | undefined): Promise<void> {
  if (!applicationId) return;
  await inTransaction(ctx, async (tx) => {
    await queueMessages(tx, await planInterviewMails(tx, applicationId));
  });
}

const application = z.object({ applicationId: z.uuid() });

/** A time was taken, changed or given back, or the people who may send the application have changed. */
export const planForInterview = defineJob({
  name: "plan-interview-mails",
  on: [interviewBooked, interviewMoved, interviewFreed, interviewCalledOff, writerAdded, writerEnded].map((kind) => defineEvent(kind.name, application)),
  run: ({ applicationId }, ctx) => plan(ctx, applicationId),
});

/** A slot has other interviewers, or another time. */
export const planForSlot = defineJob({ name: "plan-interviews-of-slot", on: slotChanged, run: async ({ slotId }, ctx) => plan(ctx, await findApplicationOfSlot(ctx, slotId)) });

/** A withdrawn application gives its time back; that is a fact of its own, which is planned for above. */
export const freeWithdrawn = defineJob({ name: "call-off-withdrawn-interview", on: applicationWithdrawn, run: ({ applicationId }, ctx) => callOffWithdrawn(ctx, applicationId) });

/** A reviewer stands too near: they are not of the panel any more. */
export const planForRecused = defineJob({ name: "plan-interviews-of-recused", on: reviewRecused, run: async (of, ctx) => plan(ctx, await findApplicationOf(ctx, of)) });
export const planForConflict = defineJob({ name: "plan-interviews-of-conflict", on: [conflictFound, conflictDeclared], run: async (of, ctx) => plan(ctx, await findApplicationOf(ctx, of)) });

/** The register was mistaken, or right after all: somebody joins the panel, or leaves it. */
export const planForSetAside = defineJob({ name: "plan-interviews-of-set-aside", on: [conflictSetAside, conflictSetAsideTakenBack], run: ({ decisionOf }, ctx) => plan(ctx, decisionOf) });

/** An interviewer's role has ended, or begun again. */
export const planForInterviewer = defineJob({
  name: "plan-interviews-of-role",
  on: [roleGranted, roleEnded].map((kind) => defineEvent(kind.name, z.object({ grantId: z.uuid() }))),
  async run({ grantId }, ctx) {
    const personId = await findGrantHolder(ctx, grantId);
    for (const coming of personId ? await listComingInterviews(ctx, { personId }) : []) await plan(ctx, coming.applicationId);
  },
});
