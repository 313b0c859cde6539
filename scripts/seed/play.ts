import type { Kysely } from "kysely";
import type { DB } from "#db/types.ts";
import { settle, moveClock, type Rounds } from "#jobs/move-clock.ts";
import { setClock, setClockTarget } from "#domain/shared/outbox.store.ts";
import type { Context } from "#domain/shared/context.ts";
import type { Storage } from "#domain/shared/storage.ts";
import { contextOf, moment, notes, type Step } from "./story.ts";

export type Stage = { db: Kysely<DB>; storage: Storage; secret: string; worker: Rounds };

/**
 * Plays the steps in the order of their moments up to `until`. Before each, the demo's clock goes there day by day and
 * the worker sends what falls due on the way; after each, it does all that follows. A step later than `until` has not
 * happened yet.
 */
export async function play(steps: Step[], until: Date, { db, storage, secret, worker }: Stage): Promise<void> {
  const inOrder = steps.map((step) => ({ ...step, moment: moment(step.at) })).sort((a, b) => a.moment.getTime() - b.moment.getTime());
  const first = inOrder[0]?.moment ?? until;
  const known = notes();
  const contextAt = (now: Date): Context => ({ db, now, actor: { kind: "system" } });
  await setClock(db, first < until ? first : until, new Date(), null);
  let now = first;
  const moveTo = async (to: Date) => {
    if (to > now) {
      await setClockTarget(db, to);
      await moveClock(contextAt(now), worker);
      now = to;
    }
  };
  for (const step of inOrder) {
    if (step.moment > until) break;
    await moveTo(step.moment);
    await step.happens({ db, now, storage, secret, system: contextAt(now), as: (address) => contextOf(db, address, now), ...known });
    await settle(contextAt(now), worker);
  }
  await moveTo(until);
}
