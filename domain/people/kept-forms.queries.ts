import type { Context } from "#domain/shared/context.ts";

/** Typed less than a day ago on that page; the id, which nobody can guess, is the right to read it. */
export async function findKeptForm(ctx: Context, id: string, path: string): Promise<{ sealed: string } | undefined> {
  return ctx.db
    .selectFrom("kept_form")
    .select("kept_form.sealed")
    .where("kept_form.id", "=", id)
    .where("kept_form.path", "=", path)
    .where("kept_form.created_at", ">", new Date(ctx.now.getTime() - 24 * 60 * 60_000))
    .executeTakeFirst();
}
