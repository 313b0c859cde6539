import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { NotFound } from "#domain/shared/errors.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { editors } from "./application.policy.ts";
import { writerChanged } from "./applications.events.ts";
import type { WriterAccess } from "./applications.schema.ts";
import { listWriters } from "./parties.queries.ts";
import * as store from "./parties.store.ts";
import { endSectionsOf } from "./section-owners.store.ts";

/** Gives a writer another level of access. Someone who may send always remains, and nobody keeps a section that they may no longer write. */
export async function changeWriter(
  ctx: Context,
  input: { applicationId: string; writerId: string; access: WriterAccess },
): Promise<Outcome<{ name: string }, "wrong-state" | "late" | "last-submitter">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockFor(tx, input.applicationId, "change-writers");
    if (!locked.ok) return locked;
    const writers = await listWriters(tx, input.applicationId);
    const writer = writers.find((w) => w.id === input.writerId);
    if (!writer) throw new NotFound("writer");
    const name = writer.name || writer.email;
    if (writer.access === input.access) return done({ name });
    if (!writers.some((w) => w.id !== writer.id && w.access === "submit") && input.access !== "submit") return refused("last-submitter");
    await store.changeAccess(tx.db, writer.id, input.access);
    if (!editors.some((access) => access === input.access)) await endSectionsOf(tx.db, writer.id);
    await record(tx, writerChanged, { applicationId: input.applicationId, writerId: writer.id });
    return done({ name });
  });
}
