import { setTimeout as sleep } from "node:timers/promises";
import { countOpen } from "#domain/messages/messages.queries.ts";
import { planReminders } from "#domain/reminders/plan-reminders.ts";
import type { Context } from "#domain/shared/context.ts";
import { countUndispatched, findClockTarget, setClock } from "#domain/shared/outbox.store.ts";
import { shiftDays } from "#domain/shared/time.rules.ts";

export type Rounds = { round(): Promise<void>; idle(): Promise<boolean> };

/** Until nothing is left to do at this moment, at most 20 s. */
export async function settle(ctx: Context, { round, idle }: Rounds): Promise<void> {
  for (let i = 0; i < 420; i++) {
    await round();
    if ((await countUndispatched(ctx.db)) === 0 && (await countOpen(ctx)) === 0 && (await idle())) return;
    await sleep(i < 20 ? 5 : 50);
  }
}

/**
 * The demo's clock on its way: it stops at every moment at which a message falls due, and at least once a day, and lets
 * everything happen there, so that a jump over six weeks sends the same mails as six weeks of waiting.
 */
export async function moveClock(ctx: Context, rounds: Rounds): Promise<void> {
  const target = await findClockTarget(ctx.db);
  if (!target) return;
  let now = ctx.now;
  while (now < target) {
    const day = shiftDays(now, 1, "UTC");
    const limit = day < target ? day : target;
    const planned = await planReminders({ ...ctx, now }, { from: now, until: limit });
    const next =
      planned
        .map((m) => m.dueAt)
        .filter((at) => at > now)
        .sort((a, b) => a.getTime() - b.getTime())[0] ?? limit;
    now = next;
    await setClock(ctx.db, now, new Date(), target);
    await settle({ ...ctx, now }, rounds);
  }
  await setClock(ctx.db, target, new Date(), null);
}
