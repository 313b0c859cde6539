import { inTransaction } from "#db/transaction.ts";
import type { NewMessage } from "#domain/messages/messages.schema.ts";
import { queueMessages } from "#domain/messages/queue-messages.ts";
import { mustHaveRole } from "#domain/people/access.queries.ts";
import { cohortHosts } from "#domain/people/people.policy.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { dayOf, shiftDays } from "#domain/shared/time.rules.ts";
import { lateReminded } from "./reminders.events.ts";
import { refOf, whoOf } from "./plan-reminders.ts";
import { listLate, type Fact } from "./reminders.queries.ts";
import { outsideQuietHours } from "./reminders.rules.ts";
import { lateKinds, type LateKind } from "./reminders.schema.ts";

/**
 * One extra mail to everyone in a cohort who is late with a thing. Its key holds the day (in the cohort's zone), so a
 * second click on the same day mails nobody twice. In quiet hours it leaves when they end.
 */
export async function remindLate(ctx: Context, input: { cohortId: string; kind: LateKind }): Promise<Outcome<{ count: number; dueAt: Date }, "nobody-late" | "already-today">> {
  await mustHaveRole(ctx, input.cohortId, cohortHosts);
  return inTransaction(ctx, async (tx) => {
    const late = (await listLate(tx, input.cohortId))[input.kind];
    const [first] = late;
    if (!first) return refused("nobody-late");
    const dueAt = outsideQuietHours(tx.now, first.hours);
    const made = await queueMessages(
      tx,
      late.map((fact) => lateMessage(input.kind, fact, dueAt, dayOf(tx.now, fact.hours.zone))),
    );
    if (made.length === 0) return refused("already-today");
    await record(tx, lateReminded, { cohortId: input.cohortId });
    return done({ count: made.length, dueAt });
  });
}

const lateMessage = (kind: LateKind, fact: Fact, dueAt: Date, day: string): NewMessage => ({
  kind: lateKinds[kind],
  key: `late:${kind}:${fact.subject}:${day}:${whoOf(fact)}`,
  ref: { ...refOf(fact), days: "0" },
  personId: fact.personId,
  address: fact.address,
  cohortId: fact.cohortId,
  dueAt,
  usefulUntil: shiftDays(dueAt, 2, fact.hours.zone),
});
