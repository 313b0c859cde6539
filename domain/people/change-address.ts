import type { Context } from "#domain/shared/context.ts";
import { isKnownAddress } from "./people.queries.ts";
import { updatePerson } from "./people.store.ts";

/** Gives a person another address; false when it is somebody else's. The right to do so is the calling command's to ask. */
export async function changeAddress(ctx: Context, person: { id: string; email: string }, email: string): Promise<boolean> {
  if (person.email !== email && (await isKnownAddress(ctx, email))) return false;
  await updatePerson(ctx.db, person.id, { email, updated_at: ctx.now });
  return true;
}
