import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { writerEnded } from "./applications.events.ts";
import { lockWriter } from "./lock-writer.queries.ts";
import * as store from "./parties.store.ts";
import { endSectionsOf } from "./section-owners.store.ts";

/** What ends with a writer's access, in the caller's transaction: the sections that they had. */
export async function endAccess(tx: Context, { applicationId, writerId }: { applicationId: string; writerId: string }): Promise<void> {
  await store.endWriter(tx.db, writerId, tx.now);
  await endSectionsOf(tx.db, writerId);
  await record(tx, writerEnded, { applicationId, writerId });
}

/** Ends a person's access to an application. Someone who may send it always remains. */
export async function endWriter(ctx: Context, input: { applicationId: string; writerId: string }): Promise<Outcome<null, "wrong-state" | "late" | "last-submitter">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWriter(tx, input);
    if (!locked.ok) return locked;
    const { writer, isOnlySubmitter } = locked.value;
    if (isOnlySubmitter) return refused("last-submitter");
    await endAccess(tx, { applicationId: input.applicationId, writerId: writer.id });
    return done(null);
  });
}
