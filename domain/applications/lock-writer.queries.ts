import type { Context } from "#domain/shared/context.ts";
import { found } from "#domain/shared/errors.ts";
import { done } from "#domain/shared/outcome.ts";
import { lockFor } from "./application-access.queries.ts";
import { listWriters } from "./parties.queries.ts";

/**
 * A writer of an application whose access the actor may change, under the application's lock; `isOnlySubmitter` when nobody
 * else may send it. NotFound when it is not a writer of that application.
 */
export async function lockWriter(tx: Context, { applicationId, writerId }: { applicationId: string; writerId: string }) {
  const locked = await lockFor(tx, applicationId, "change-writers");
  if (!locked.ok) return locked;
  const writers = await listWriters(tx, applicationId);
  const writer = found(
    writers.find((w) => w.id === writerId),
    "writer",
  );
  return done({ writer, isOnlySubmitter: !writers.some((w) => w.id !== writer.id && w.access === "submit") });
}
