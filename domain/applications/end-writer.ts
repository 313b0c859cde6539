import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { writerEnded } from "./applications.events.ts";
import { listWriters } from "./parties.queries.ts";
import * as store from "./parties.store.ts";
import { endSectionsOf } from "./section-owners.store.ts";

/** Ends a person's access to an application. Someone who may send it always remains. */
export async function endWriter(ctx: Context, input: { applicationId: string; writerId: string }): Promise<Outcome<null, "wrong-state" | "late" | "last-submitter">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-writers");
    if (!locked.ok) return locked;
    const writers = await listWriters(tx, input.applicationId);
    const writer = writers.find((w) => w.id === input.writerId);
    if (!writer) throw new NotFound("writer");
    if (!writers.some((w) => w.id !== writer.id && w.access === "submit")) return refused("last-submitter");
    await store.endWriter(tx.db, writer.id, tx.now);
    await endSectionsOf(tx.db, writer.id);
    await record(tx, writerEnded, { applicationId: input.applicationId, writerId: writer.id });
    return done(null);
  });
}
