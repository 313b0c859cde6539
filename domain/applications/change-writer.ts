import { inTransaction } from "#db/transaction.ts";
import type { Context } from "#domain/shared/context.ts";
import { record } from "#domain/shared/events.ts";
import { done, refused, type Outcome } from "#domain/shared/outcome.ts";
import { editors } from "./application.policy.ts";
import { writerChanged } from "./applications.events.ts";
import type { WriterAccess } from "./applications.schema.ts";
import { lockWriter } from "./lock-writer.queries.ts";
import * as store from "./parties.store.ts";
import { endSectionsOf } from "./section-owners.store.ts";

/** Gives a writer another level of access. Someone who may send always remains, and nobody keeps a section that they may no longer write. */
export async function changeWriter(
  ctx: Context,
  input: { applicationId: string; writerId: string; access: WriterAccess },
): Promise<Outcome<{ name: string }, "wrong-state" | "late" | "last-submitter">> {
  return inTransaction(ctx, async (tx) => {
    const locked = await lockWriter(tx, input);
    if (!locked.ok) return locked;
    const { writer, isOnlySubmitter } = locked.value;
    const name = writer.name || writer.email;
    if (writer.access === input.access) return done({ name });
    if (isOnlySubmitter && input.access !== "submit") return refused("last-submitter");
    await store.changeAccess(tx.db, writer.id, input.access);
    if (!editors.some((access) => access === input.access)) await endSectionsOf(tx.db, writer.id);
    await record(tx, writerChanged, { applicationId: input.applicationId, writerId: writer.id });
    return done({ name });
  });
}
