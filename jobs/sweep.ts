import { inTransaction } from "#db/transaction.ts";
import { listWaiting } from "#domain/messages/messages.queries.ts";
import { releaseExpired } from "#domain/messages/messages.store.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import type { Context } from "#domain/shared/context.ts";
import { tryLock } from "#domain/shared/outbox.store.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";
import type { Tick } from "./define-job.ts";
import type { Message } from "./define-message.ts";
import type { AddMails } from "./relay.ts";
import type { Tools } from "./tools.ts";

const sweepLock = 7_302_001;

/**
 * What the clock brings: ticks, reminders that have fallen due, mails whose sender died, and mails that wait without a
 * job (their queue was emptied). One worker at a time; the next sweep takes up what a crash left.
 */
export async function sweep(ctx: Context, ticks: Tick[], messages: Map<string, Message>, tools: Tools, addMails: AddMails): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    if (!(await tryLock(tx.db, sweepLock))) return;
    for (const tick of ticks) {
      try {
        await tick.run(ctx, tools); // in transactions of its own: one tick's fault must not undo another's work
      } catch (error) {
        tools.log.error({ tick: tick.name, error }, "tick failed");
      }
    }
    const due = await planReminders(ctx, { from: shiftDays(ctx.now, -4, "UTC"), until: ctx.now });
    await queueMessages(
      ctx,
      due.filter((m) => !m.hold),
    );
    const resend = [...messages.values()].filter((m) => m.whenUnsure === "resend").map((m) => m.kind);
    await releaseExpired(ctx.db, new Date(), resend);
  });
  await addMails((await listWaiting(ctx)).map((m) => m.id));
}
