import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { findFact, listUnfinished, markJobDone, stampDispatched, takeUndispatched } from "#domain/shared/outbox.store.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import type { Job } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import type { Tools } from "./tools.ts";

/** A job in the queue: which one, and the fact that it follows from. Ids only. */
export type FactJob = { job: string; fact: string };
/** A mail in the queue. */
export type MailJob = { message: string };

export type AddFacts = (jobs: { name: string; data: FactJob; opts: { jobId: string; attempts: number } }[]) => Promise<unknown>;
export type AddMails = (ids: string[]) => Promise<unknown>;

/** The planning of a kind of mail is a job like any other: it turns the fact into ledger rows. */
export const planningJob = (message: Message, addMails: AddMails): Job => ({
  name: `plan-${message.kind}`,
  on: message.on,
  attempts: 8,
  async run(payload, ctx) {
    const planned = await message.recipients(payload, ctx);
    const isLater = (m: NewMessage) => m.dueAt !== undefined && m.dueAt > ctx.now;
    await queueMessages(ctx, planned.filter(isLater)); // the sweep finds them when they fall due
    await addMails(
      await queueMessages(
        ctx,
        planned.filter((m) => !isLater(m)),
      ),
    );
  },
});

/**
 * Passes facts on to the queue, each to every job that asked for its name, and stamps them in the same transaction.
 * A crash in between makes the same jobs again under the same ids. Returns how many facts were passed on.
 */
export async function relay(ctx: Context, jobs: Job[], add: AddFacts): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const facts = await takeUndispatched(tx.db, 200);
    if (facts.length === 0) return 0;
    const of = (name: string) => jobs.filter((job) => job.on.includes(name));
    const made = facts.flatMap((fact) => of(fact.name).map((job) => jobFor(fact.id, job)));
    if (made.length > 0) await add(made);
    const ids = facts.map((fact) => fact.id);
    await stampDispatched(tx.db, ids, tx.now, Object.fromEntries(facts.map(({ name }) => [name, of(name).map((job) => job.name)])));
    return facts.length;
  });
}

/** Puts into the queue again what a queue that was emptied has lost; the queue itself refuses a job that it still holds. */
export async function passOnAgain(ctx: Context, jobs: Map<string, Job>, add: AddFacts): Promise<void> {
  const unfinished = await listUnfinished(ctx.db, 1_000);
  const made = unfinished.flatMap(({ id, jobs_left }) => jobs_left.flatMap((name) => jobs.get(name) ?? []).map((job) => jobFor(id, job)));
  if (made.length > 0) await add(made);
}

const jobFor = (fact: string, { name, attempts }: Job) => ({ name, data: { job: name, fact }, opts: { jobId: `event-${fact}-${name}`, attempts } });

/** Runs one job for one fact, and notes that it is done. */
export async function runFactJob(ctx: Context, jobs: Map<string, Job>, data: FactJob, tools: Tools): Promise<void> {
  const job = jobs.get(data.job);
  const fact = await findFact(ctx.db, data.fact);
  if (job && fact) await job.run(fact.payload, ctx, tools); // a job of an older release that is no more counts as done
  await markJobDone(ctx.db, data.fact, data.job);
}
