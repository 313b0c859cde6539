import { randomUUID } from "node:crypto";
import type { Context } from "#domain/shared/context.ts";
import * as store from "./people.store.ts";

/** Keeps a sealed form for a day, for someone whose sign-in had ended. Returns an id that cannot be guessed (random, not time-ordered). */
export async function keepTypedForm(ctx: Context, form: { path: string; sealed: string }): Promise<string> {
  const id = randomUUID();
  await store.deleteKeptFormsBefore(ctx.db, new Date(ctx.now.getTime() - 24 * 60 * 60_000));
  await store.insertKeptForm(ctx.db, { id, path: form.path, sealed: form.sealed, created_at: ctx.now });
  return id;
}
