import type { Context } from "#domain/shared/context.ts";
import * as store from "./people.store.ts";

/** Deletes the sealed code once its mail has gone. */
export async function forgetSignInRequest(ctx: Context, id: string): Promise<void> {
  await store.deleteSignInRequest(ctx.db, id);
}
